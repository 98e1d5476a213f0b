using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

// The compiled model saves a second at every start. It is generated, so it must be found out when the mappings have gone on without it.
public sealed class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_says_what_the_mappings_say()
    {
        using var database = new TempDatabase();
        using var db = database.Open();
        var mapped = db.GetService<IDesignTimeModel>().Model;

        db.Model.ShouldNotBeSameAs(mapped);
        Lines(db.Model).ShouldBe(Lines(mapped));
        Lines(db.Model).Count.ShouldBeGreaterThan(100);
    }

    private static List<string> Lines(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(Lines).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Lines(IEntityType type)
    {
        yield return $"{type.Name} in {type.GetTableName()}";
        foreach (var p in type.GetProperties())
            yield return $"{type.Name}.{p.Name}: {p.ClrType} {p.GetColumnName()} {p.GetColumnType()} null={p.IsNullable} token={p.IsConcurrencyToken} made={p.ValueGenerated} "
                + $"as {p.GetTypeMapping().Converter?.GetType().Name} field={p.GetFieldName()}";
        foreach (var key in type.GetKeys())
            yield return $"{type.Name} key {Names(key.Properties)} primary={key.IsPrimaryKey()}";
        foreach (var index in type.GetIndexes())
            yield return $"{type.Name} index {Names(index.Properties)} unique={index.IsUnique}";
        foreach (var foreign in type.GetForeignKeys())
            yield return $"{type.Name} to {foreign.PrincipalEntityType.Name} by {Names(foreign.Properties)} delete={foreign.DeleteBehavior}";
        foreach (var navigation in type.GetNavigations())
            yield return $"{type.Name}.{navigation.Name} field={navigation.GetFieldName()} many={navigation.IsCollection} eager={navigation.IsEagerLoaded}";
    }

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(',', properties.Select(p => p.Name));
}
