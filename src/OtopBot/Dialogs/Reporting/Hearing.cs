using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Reporting;

// Adds the amounts of one message to a draft. What has two meanings becomes a doubt, what has none a remark.
public static class Hearing
{
    public static (ReportingState Draft, Remark? Remark) Amounts(ReportingState draft, ReportSentence said)
    {
        var hearing = new OneMessage(draft, Wanted(draft));
        hearing.Take(Figure.General, said.General);
        hearing.Take(Figure.Online, said.Online);
        hearing.Take(Figure.Total, said.Total);
        hearing.TakeUnlabelled(said.Unlabelled);
        if (said.NoSales)
            hearing.TakeNoSales();
        return hearing.Result(said);
    }

    // The one figure that a bare amount would answer.
    public static Figure? Wanted(ReportingState draft) => draft.Step switch
    {
        ReportingStep.General => Figure.General,
        ReportingStep.Online => Figure.Online,
        ReportingStep.Total => Figure.Total,
        ReportingStep.Doubt => draft.Doubts[0].Of,
        ReportingStep.Confirm or ReportingStep.Existing or ReportingStep.Month => draft.Asked,
        ReportingStep.District or ReportingStep.Channel or ReportingStep.Conflict or ReportingStep.Reason => null,
    };

    private sealed class OneMessage(ReportingState draft, Figure? wanted)
    {
        private readonly List<Doubt> _doubts = [];
        private readonly List<Figure> _clear = [];
        private Figures _said = Figures.None;
        private Figure? _askAgain;
        private Remark? _remark;

        public void Take(Figure figure, Reading<Baht>? reading)
        {
            switch (reading)
            {
                case Understood<Baht> amount: Set(figure, amount.Value); break;
                case Ambiguous<Baht> doubt: Doubt(figure, doubt); break;
                case NotUnderstood<Baht> problem:
                    _askAgain ??= figure;
                    Remark(problem);
                    break;
            }
        }

        public void TakeUnlabelled(IReadOnlyList<Reading<Baht>> amounts)
        {
            if (amounts is [var only] && wanted is { } figure && _said[figure] is null)
            {
                Take(figure, only);
                return;
            }

            foreach (var amount in amounts)
            {
                switch (amount)
                {
                    case Understood<Baht> known: _doubts.Add(new Doubt(null, known.Value.ToString(), [known.Value])); break;
                    case Ambiguous<Baht> doubt: Doubt(null, doubt); break;
                    case NotUnderstood<Baht> problem: Remark(problem); break;
                }
            }
        }

        // "None" answers for one channel when the other has sales, for the month otherwise.
        public void TakeNoSales()
        {
            if (_said is { General: not null, Online: not null })
                return;
            if (Other() is { } silent)
            {
                Set(silent, Baht.Zero);
                return;
            }

            Set(Figure.General, Baht.Zero);
            Set(Figure.Online, Baht.Zero);
        }

        public (ReportingState, Remark?) Result(ReportSentence said)
        {
            var figures = _said.IsEmpty ? draft.Figures : draft.Figures.Hear(_said);
            // A new figure that leaves nothing open is read back, whatever had been asked.
            var whole = !_said.IsEmpty && figures.Sales is not null;
            var asked = draft.Asked is { } figure && !_clear.Contains(figure) && !whole ? draft.Asked : null;
            return (draft with
            {
                Figures = figures,
                Doubts = [.. draft.Doubts.Where(d => !Replaces(d)), .. _doubts],
                Asked = _askAgain ?? asked,
                Fixes = draft.Fixes && asked is not null,
                AsksMonth = draft.AsksMonth && !(whole && draft.Month is not null && said.Month is null),
                Central = said.Central ?? draft.Central,
            }, _remark);
        }

        // Any amount in the message answers a doubt that was asked, and a channel said anew settles its own.
        private bool Replaces(Doubt doubt) => doubt.Of is { } of ? _clear.Contains(of) : _clear.Count > 0 || _doubts.Count > 0;

        private Figure? Other()
        {
            if (_said.General is not null)
                return Figure.Online;
            if (_said.Online is not null)
                return Figure.General;
            return wanted switch
            {
                Figure.General when draft.Figures.Known(Figure.Online) is { IsZero: false } => Figure.General,
                Figure.Online when draft.Figures.Known(Figure.General) is { IsZero: false } => Figure.Online,
                _ => null,
            };
        }

        private void Set(Figure figure, Baht amount)
        {
            _said = _said.Repair(figure, amount);
            _clear.Add(figure);
        }

        private void Doubt(Figure? figure, Ambiguous<Baht> doubt)
        {
            _doubts.Add(new Doubt(figure, doubt.Heard, doubt.Choices));
            if (figure is { } of)
                _clear.Add(of);
        }

        private void Remark(NotUnderstood<Baht> problem)
        {
            if (problem.Problem != ReadingProblem.Nothing)
                _remark ??= new NotAnAmount(problem.Heard, problem.Problem);
        }
    }
}
