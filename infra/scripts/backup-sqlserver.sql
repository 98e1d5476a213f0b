-- Read by sqlcmd, which puts Database and File in their places.
-- COPY_ONLY: the chain of the server's own backups stays as it is. A file that is there already is never overwritten: its name holds the moment.
BACKUP DATABASE [$(Database)] TO DISK = N'$(File)' WITH COPY_ONLY, CHECKSUM, COMPRESSION, STOP_ON_ERROR, NAME = N'OtopBot', STATS = 10;
RESTORE VERIFYONLY FROM DISK = N'$(File)' WITH CHECKSUM;
GO
