using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using OtopBot.Data;

namespace OtopBot.Tests.Support.Server;

// The same question, asked of another context: wherever it begins with a table of the one it begins with that of the other.
public sealed class ServerTwinRewriter(OtopDbContext twin, QuerySplittingBehavior splitting) : ExpressionVisitor
{
    private static readonly MethodInfo SetOf = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;

    // Written by hand in the file's own words: there is nothing to translate.
    public static bool IsRaw(Expression query)
    {
        var look = new RawLook();
        look.Visit(query);
        return look.Found;
    }

    protected override Expression VisitExtension(Expression node)
        => node is EntityQueryRootExpression root ? ((IQueryable)SetOf.MakeGenericMethod(root.EntityType.ClrType).Invoke(twin, null)!).Expression : base.VisitExtension(node);

    protected override Expression VisitMember(MemberExpression node)
        => IsQuestion(node.Type) && !ParameterLook.IsIn(node) ? Visit(Question(node)) : base.VisitMember(node);

    protected override Expression VisitConstant(ConstantExpression node)
        => node.Value is IQueryable { Expression: not ConstantExpression } question ? Visit(question.Expression) : node;

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (splitting is QuerySplittingBehavior.SingleQuery && node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery))
            return Visit(node.Arguments[0]);
        return node.Object is { } on && typeof(DbContext).IsAssignableFrom(on.Type) && IsQuestion(node.Type) ? Visit(Question(node)) : base.VisitMethodCall(node);
    }

    private static bool IsQuestion(Type type) => typeof(IQueryable).IsAssignableFrom(type);

    private static Expression Question(Expression node)
        => ((IQueryable)Expression.Lambda(node).Compile(preferInterpretation: true).DynamicInvoke()!).Expression;

    private sealed class ParameterLook : ExpressionVisitor
    {
        private bool _found;

        public static bool IsIn(Expression node)
        {
            var look = new ParameterLook();
            look.Visit(node);
            return look._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }

    private sealed class RawLook : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            Found |= node is QueryRootExpression && node.GetType() != typeof(EntityQueryRootExpression);
            return node is QueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}
