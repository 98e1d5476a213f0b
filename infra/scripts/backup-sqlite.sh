#!/usr/bin/env bash
# Copies the bot's SQLite database while the bot runs: a dated file, looked through and found whole, with its checksum. The newest KEEP stay.
#
#   backup-sqlite.sh FOLDER [KEEP]        KEEP: 14 unless told
#
# ConnectionStrings__OtopBot says which database, as for the bot; OTOPBOT_HOME where the program is (/srv/otopbot).
# Exit 0 when there is a new copy; anything else is an alarm.
set -euo pipefail
umask 077

fail() {
  echo "backup-sqlite: FAILED: $*" >&2
  exit 1
}
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR

folder="${1:-}"
keep="${2:-14}"
home="${OTOPBOT_HOME:-/srv/otopbot}"
[ -n "$folder" ] || fail "usage: backup-sqlite.sh FOLDER [KEEP]"
[[ "$keep" =~ ^[1-9][0-9]*$ ]] || fail "KEEP is no number from 1 on: $keep"
[ -n "${ConnectionStrings__OtopBot:-}" ] || fail "ConnectionStrings__OtopBot is not set"

mkdir -p "$folder"
exec 9>"$folder/.lock"
flock -n 9 || fail "another backup into $folder is at work"

name="otopbot-$(date -u +%Y%m%dT%H%M%SZ).db"
dotnet "$home/OtopBot.dll" backup "$folder/$name" || fail "the command backup ended with $?"

# The checksum comes last: a copy without one is never restored, nor counted below.
(cd "$folder" && sha256sum "$name" >".$name.sum" && mv ".$name.sum" "$name.sha256")
sync -f "$folder/$name.sha256"

mapfile -t old < <(find "$folder" -maxdepth 1 -type f -name 'otopbot-*.db.sha256' -printf '%f\n' | sort -r | tail -n "+$((keep + 1))")
for sum in "${old[@]}"; do
  rm -f -- "$folder/${sum%.sha256}" "$folder/$sum"
done
echo "backup-sqlite: $folder/$name"
