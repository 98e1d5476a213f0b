using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OtopBot.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Operations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TraceParent",
                table: "Outbox",
                type: "varchar(55)",
                unicode: false,
                maxLength: 55,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "TraceParent",
                table: "Inbox",
                type: "varchar(55)",
                unicode: false,
                maxLength: 55,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "Compatibility",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    OldestRelease = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compatibility", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "Compatibility",
                columns: new[] { "Id", "OldestRelease" },
                values: new object[] { 1, "Timetable" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Compatibility");

            migrationBuilder.DropColumn(
                name: "TraceParent",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "TraceParent",
                table: "Inbox");
        }
    }
}
