#!/usr/bin/env bash
# Makes the files of secrets/ that compose.yaml hands to its services. Run it in the folder of compose.yaml; what is there stays.
set -euo pipefail
umask 077

cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p secrets
# Only root passes this folder. The files themselves are readable: inside a container each service is another user.
chmod 700 secrets

keep() {
  local file="secrets/$1"
  if [ -s "$file" ]; then
    echo "kept  $file"
    cat > /dev/null
    return
  fi
  tr -d '\r\n' > "$file"
  chmod 444 "$file"
  echo "made  $file"
}

# Letters and digits alone need no quoting anywhere; the ending satisfies SQL Server's rule of three kinds.
password() { printf '%sAa1' "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"; }

ask() {
  if [ -s "secrets/$2" ]; then
    echo "kept  secrets/$2"
    return
  fi
  local value
  read -rsp "$1 (not shown): " value
  echo
  [ -n "$value" ] || { echo "nothing was entered" >&2; exit 1; }
  printf '%s' "$value" | keep "$2"
}

ask "Channel secret (LINE Developers Console, Basic settings)" line-channel-secret
ask "Channel access token (Messaging API)" line-channel-access-token

for name in sa-password database-bot-password database-owner-password grafana-password; do
  password | keep "$name"
done

for who in bot owner; do
  printf 'Server=sqlserver;Database=OtopBot;User Id=otopbot_%s;Password=%s;Encrypt=True;TrustServerCertificate=True' \
    "$who" "$(cat "secrets/database-$who-password")" | keep "database-$who"
done
