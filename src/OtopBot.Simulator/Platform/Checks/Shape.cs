using System.Text.Json;

namespace OtopBot.Simulator.Platform.Checks;

public delegate void Check(JsonElement value, Place at, List<Fault> faults);

// What an object of one type may hold: a table of properties, and rules between them.
public sealed class Shape
{
    private readonly Dictionary<string, (Check Check, bool Needed)> _properties = [];
    private readonly List<Check> _rules = [];

    public Shape Need(string name, Check check) => Add(name, check, needed: true);

    public Shape May(string name, Check check) => Add(name, check, needed: false);

    public Shape May(string[] names, Check check)
    {
        foreach (var name in names)
            Add(name, check, needed: false);
        return this;
    }

    public Shape With(Action<Shape> common)
    {
        common(this);
        return this;
    }

    public Shape Rule(Check rule)
    {
        _rules.Add(rule);
        return this;
    }

    public void Check(JsonElement value, Place at, List<Fault> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault(at, Checks.Rule.WrongKind, "object"));
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            var spot = at.Property(property.Name);
            if (!_properties.TryGetValue(property.Name, out var known))
                faults.Add(new Fault(spot, Checks.Rule.Undeclared, Found: property.Name));
            else if (property.Value.ValueKind != JsonValueKind.Null)
                known.Check(property.Value, spot, faults);
        }

        foreach (var (name, (_, needed)) in _properties)
        {
            if (needed && value.Optional(name) is null)
                faults.Add(new Fault(at.Property(name), Checks.Rule.Missing));
        }

        foreach (var rule in _rules)
            rule(value, at, faults);
    }

    private Shape Add(string name, Check check, bool needed)
    {
        _properties[name] = (check, needed);
        return this;
    }
}
