using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OtopBot.Data;

namespace OtopBot.Tests.Support.Server;

// What a server would say to a statement, as far as it can be known without one: its grammar, and how what is sent fits the columns it meets.
// A parameter of another type than its column makes an index useless or cuts off a moment; two collations in one comparison are refused (468).
public static class ServerSpeech
{
    private static readonly Dictionary<string, SqlDbType> Types = new()
    {
        ["varchar"] = SqlDbType.VarChar, ["nvarchar"] = SqlDbType.NVarChar, ["datetime2"] = SqlDbType.DateTime2, ["date"] = SqlDbType.Date, ["bit"] = SqlDbType.Bit,
        ["int"] = SqlDbType.Int, ["bigint"] = SqlDbType.BigInt, ["uniqueidentifier"] = SqlDbType.UniqueIdentifier,
    };

    public static TSqlFragment Parse(string statement)
    {
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);
        errors.Select(e => $"{e.Line}: {e.Message}").ShouldBeEmpty(statement);
        return parsed;
    }

    public static void Check(ServerStatement statement, OtopDbContext server)
    {
        var model = server.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var look = new Look(model, statement.Parameters.ToDictionary(p => p.ParameterName.TrimStart('@')));
        var parsed = Parse(statement.Text);
        parsed.Accept(look.Tables);
        parsed.Accept(look);
        look.Problems.ShouldBeEmpty(statement.Text);
    }

    private sealed class TableLook : TSqlFragmentVisitor
    {
        public Dictionary<string, string> ByAlias { get; } = [];

        public override void Visit(NamedTableReference node) => ByAlias[(node.Alias ?? node.SchemaObject.BaseIdentifier).Value] = node.SchemaObject.BaseIdentifier.Value;
    }

    private sealed class Look(IRelationalModel model, Dictionary<string, SqlParameter> parameters) : TSqlFragmentVisitor
    {
        public TableLook Tables { get; } = new();

        public List<string> Problems { get; } = [];

        public override void Visit(BooleanComparisonExpression node) => Compare(node.FirstExpression, node.SecondExpression);

        public override void Visit(InPredicate node)
        {
            foreach (var value in node.Values)
                Compare(node.Expression, value);
        }

        // Its texts have the database's collation, whatever column they are held against.
        public override void Visit(OpenJsonTableReference node)
        {
            foreach (var column in node.SchemaDeclarationItems.Where(i => i.ColumnDefinition.DataType.Name.BaseIdentifier.Value.Contains("char", StringComparison.OrdinalIgnoreCase)))
                Problems.Add($"OPENJSON brings texts of the database's collation: {column.ColumnDefinition.ColumnIdentifier.Value}");
        }

        private void Compare(ScalarExpression one, ScalarExpression other)
        {
            if (other is ColumnReferenceExpression && one is VariableReference)
                (one, other) = (other, one);
            if (Column(one) is not { } column)
                return;
            if (other is VariableReference variable && parameters.TryGetValue(variable.Name.TrimStart('@'), out var parameter) && Types[column.StoreType.Split('(')[0]] != parameter.SqlDbType)
                Problems.Add($"{column.Table.Name}.{column.Name} is {column.StoreType} and {variable.Name} {parameter.SqlDbType}");
            if (Column(other) is { } held && IsText(column) && IsText(held) && column.Collation != held.Collation)
                Problems.Add($"{column.Table.Name}.{column.Name} and {held.Table.Name}.{held.Name} have two collations");
        }

        private IColumn? Column(ScalarExpression expression)
            => expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var alias, var name] } && Tables.ByAlias.TryGetValue(alias.Value, out var table)
                ? model.Tables.FirstOrDefault(t => t.Name == table)?.FindColumn(name.Value) : null;

        private static bool IsText(IColumn column) => column.StoreType.Contains("char", StringComparison.Ordinal);
    }
}
