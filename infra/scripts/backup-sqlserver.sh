#!/usr/bin/env bash
# Has SQL Server back a database up into a dated file on the server's own disk, and read it again.
#
#   backup-sqlserver.sh DATABASE FOLDER [options of sqlcmd]        such as backup-sqlserver.sh OtopBot /var/opt/mssql/backup -C
#
# SQLCMDSERVER, SQLCMDUSER and SQLCMDPASSWORD say where and who; sqlcmd reads them from the environment, so no password is in the list
# of processes. Without a user the caller's own identity is taken (-E). FOLDER is a path of the server. Exit 0 when the file is whole.
set -euo pipefail

fail() {
  echo "backup-sqlserver: FAILED: $*" >&2
  exit 1
}
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR

database="${1:-}"
folder="${2:-}"
if [ -z "$database" ] || [ -z "$folder" ]; then fail "usage: backup-sqlserver.sh DATABASE FOLDER [options of sqlcmd]"; fi
shift 2
# Both become part of a statement.
[[ "$database" =~ ^[A-Za-z0-9_-]+$ ]] || fail "DATABASE may hold letters, digits, _ and - only"
[[ "$folder" =~ ^[A-Za-z0-9_./\\:\ -]+$ ]] || fail "FOLDER holds a character that is not taken"
[ -n "${SQLCMDSERVER:-}" ] || fail "SQLCMDSERVER is not set"

who=()
if [ -z "${SQLCMDUSER:-}" ]; then who=(-E); fi
file="${folder%/}/$database-$(date -u +%Y%m%dT%H%M%SZ).bak"
sql="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/backup-sqlserver.sql"
sqlcmd "${who[@]}" -b -r1 -d master -i "$sql" -v Database="$database" File="$file" "$@" || fail "sqlcmd ended with $?"
echo "backup-sqlserver: $file"
