#!/usr/bin/env bash
# Puts a copy made by backup-sqlite.sh in the place of the bot's database. Stop every bot first.
#
#   restore-sqlite.sh COPY DATABASE       such as restore-sqlite.sh /var/backups/otopbot/otopbot-….db /var/lib/otopbot/otopbot.db
#
# OTOPBOT_HOME says where the program is (/srv/otopbot). What was there before is kept beside it as DATABASE.replaced-…
# Nothing is changed before the copy was looked through and found whole. Exit 0 when it is in its place.
set -euo pipefail
umask 077

fail() {
  echo "restore-sqlite: FAILED: $*" >&2
  exit 1
}
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR

copy="${1:-}"
database="${2:-}"
home="${OTOPBOT_HOME:-/srv/otopbot}"
if [ -z "$copy" ] || [ -z "$database" ]; then fail "usage: restore-sqlite.sh COPY DATABASE"; fi
[ -f "$copy" ] || fail "there is no $copy"
[ -f "$copy.sha256" ] || fail "there is no $copy.sha256: only a copy with its checksum is restored"

folder="$(cd "$(dirname "$database")" && pwd -P)" || fail "there is no folder for $database"
database="$folder/$(basename "$database")"

# A bot holds a lock for as long as it has the file open, whoever it runs as; one that has just begun has the file open without a lock.
in_use() {
  [ -e "$1" ] || return 1
  local inode
  inode="$(stat -c %i "$1")"
  grep -q "^[^ ]* *POSIX .*:$inode " /proc/locks && return 0
  [ -n "$(find /proc/[0-9]*/fd -lname "$1" -print -quit 2>/dev/null || true)" ]
}
for file in "$database" "$database-wal" "$database-shm"; do
  if in_use "$file"; then fail "$file is open: stop every bot first"; fi
done

(cd "$(dirname "$copy")" && sha256sum --check --quiet "$(basename "$copy").sha256") || fail "the checksum of $copy is another: the copy was changed or damaged"

# The command looks through what it copies: the file by SQLite's integrity check, the records by their audit.
ready="$database.restoring"
rm -f -- "$ready" "$ready-wal" "$ready-shm"
ConnectionStrings__OtopBot="Data Source=$copy;Mode=ReadOnly" dotnet "$home/OtopBot.dll" backup "$ready" || fail "the copy is not whole, or not of this release"
ConnectionStrings__OtopBot="Data Source=$ready" dotnet "$home/OtopBot.dll" after-restore || fail "what waited to be sent could not be settled"
[ ! -s "$ready-wal" ] || fail "$ready-wal still holds something"
rm -f -- "$ready-wal" "$ready-shm"

# The owner stays who it was, also when root restores.
owner="$folder"
if [ -e "$database" ]; then owner="$database"; fi
if [ "$(id -u)" -eq 0 ]; then chown --reference="$owner" "$ready"; fi

aside="$database.replaced-$(date -u +%Y%m%dT%H%M%SZ)"
for end in -shm -wal ""; do
  if [ -e "$database$end" ]; then mv -n -- "$database$end" "$aside$end"; fi
  [ ! -e "$database$end" ] || fail "$database$end could not be put aside"
done
mv -n -- "$ready" "$database"
sync -f "$database"
if [ -e "$aside" ]; then echo "restore-sqlite: what was there before is $aside"; fi
echo "restore-sqlite: $database is $copy"
