#!/usr/bin/env bash
# Has SQL Server put a backup in the place of the bot's database. Stop every bot first: while one is connected nothing is done.
#
#   restore-sqlserver.sh FILE DATABASE [options of sqlcmd]        FILE is a path of the server
#
# SQLCMDSERVER, SQLCMDUSER and SQLCMDPASSWORD as for backup-sqlserver.sh; the bot's own settings (Database__Provider,
# ConnectionStrings__OtopBot) and OTOPBOT_HOME (/srv/otopbot) for what the bot looks at afterwards. What was there before is backed up
# beside FILE first. Exit 0 when the database is in its place and its audit holds.
set -euo pipefail

fail() {
  echo "restore-sqlserver: FAILED: $*" >&2
  exit 1
}
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR

file="${1:-}"
database="${2:-}"
home="${OTOPBOT_HOME:-/srv/otopbot}"
if [ -z "$file" ] || [ -z "$database" ]; then fail "usage: restore-sqlserver.sh FILE DATABASE [options of sqlcmd]"; fi
shift 2
[[ "$database" =~ ^[A-Za-z0-9_-]+$ ]] || fail "DATABASE may hold letters, digits, _ and - only"
[[ "$file" =~ ^[A-Za-z0-9_./\\:\ -]+$ ]] || fail "FILE holds a character that is not taken"
[ -n "${SQLCMDSERVER:-}" ] || fail "SQLCMDSERVER is not set"
[ "${Database__Provider:-}" = SqlServer ] || fail "Database__Provider is not SqlServer"
[ -n "${ConnectionStrings__OtopBot:-}" ] || fail "ConnectionStrings__OtopBot is not set"

who=()
if [ -z "${SQLCMDUSER:-}" ]; then who=(-E); fi
aside="${file%.bak}.replaced-$(date -u +%Y%m%dT%H%M%SZ).bak"
sql="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/restore-sqlserver.sql"
sqlcmd "${who[@]}" -b -r1 -d master -i "$sql" -v Database="$database" File="$file" Aside="$aside" "$@" || fail "sqlcmd ended with $?"
dotnet "$home/OtopBot.dll" verify-audit || fail "the audit of the restored database does not hold"
dotnet "$home/OtopBot.dll" after-restore || fail "what waited to be sent could not be settled"
echo "restore-sqlserver: $database is $file; what was there before, if anything, is $aside"
