-- Read by sqlcmd, which puts Database, File and Aside in their places. Nothing is changed before the backup could be read.
RESTORE VERIFYONLY FROM DISK = N'$(File)' WITH CHECKSUM;
GO
IF EXISTS (SELECT 1 FROM sys.dm_exec_sessions WHERE is_user_process = 1 AND session_id <> @@SPID AND database_id = DB_ID(N'$(Database)'))
    THROW 51000, N'Somebody is connected to the database: stop every bot first.', 1;
GO
IF DB_ID(N'$(Database)') IS NOT NULL
BEGIN
    BACKUP DATABASE [$(Database)] TO DISK = N'$(Aside)' WITH COPY_ONLY, CHECKSUM, COMPRESSION, NAME = N'OtopBot, replaced';
    ALTER DATABASE [$(Database)] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;
END;
RESTORE DATABASE [$(Database)] FROM DISK = N'$(File)' WITH CHECKSUM, REPLACE, RECOVERY, STATS = 10;
ALTER DATABASE [$(Database)] SET MULTI_USER;
GO
DBCC CHECKDB (N'$(Database)') WITH NO_INFOMSGS, ALL_ERRORMSGS;
GO
