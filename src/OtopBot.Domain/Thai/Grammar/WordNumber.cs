using static OtopBot.Domain.Thai.Grammar.AmountWords;

namespace OtopBot.Domain.Thai.Grammar;

// A whole number in Thai words. Value is the official reading; Spoken the other one of "สองพันห้า" (2,005 on paper, 2,500 in talk).
internal sealed record WordNumber(Exact? Value, Exact? Spoken, bool OnlyOnPaper, int LowestPlace, bool OneDigit, int End)
{
    public static WordNumber At(TokenCursor tokens, int start)
    {
        var reading = new WordNumberReading();
        var end = start;
        for (var at = start; IsCount(tokens[at]); at = tokens.SkipSpaces(end))
        {
            reading.Take(tokens[at]);
            end = at + 1;
        }

        return reading.Finish(end);
    }

    private static bool IsCount(Token token) => token.Kind is TokenKind.NumberWord or TokenKind.Place;

    // The state of reading from left to right: whole millions so far, then the places below a million.
    private sealed class WordNumberReading
    {
        private const int None = -1;
        private Exact _millions;
        private Exact _below;
        private int _digit = None;
        private int _lastPlace = MillionPlace + 1;
        private int _words;
        private bool _broken;
        private bool _begunBare;
        private bool _folded;
        private bool _justMillion;

        public void Take(Token token)
        {
            if (token.Kind == TokenKind.NumberWord)
                TakeDigit(token.Value);
            else if (token.Value == MillionPlace)
                TakeMillion();
            else
                TakePlace(token.Value);
            _justMillion = token is { Kind: TokenKind.Place, Value: MillionPlace };
            _words++;
        }

        private void TakeDigit(int digit)
        {
            _broken |= _digit != None || _lastPlace == 0 || (digit == LastOne && _words == 0) || (digit == 0 && _words > 0);
            _digit = digit;
        }

        private void TakePlace(int place)
        {
            var digit = (_digit, place) switch
            {
                (None, 1) => 1,
                (TwoOfTens, 1) => 2,
                (1 or 2, 1) => 0,
                (None, _) when _words == 0 => 1,
                _ => _digit is >= 1 and <= 9 ? _digit : 0,
            };
            _begunBare |= _words == 0 && place > 1;
            _broken |= digit == 0 || place >= _lastPlace;
            _below += Exact.Of(digit).Times(place);
            _lastPlace = place;
            _digit = None;
        }

        private void TakeMillion()
        {
            TakeUnit();
            _begunBare |= _words == 0;
            if (_words == 0)
                _below = Exact.Of(1);
            else if (_below.IsZero)
                _broken |= !_justMillion;
            else
                _folded |= !_millions.IsZero;
            _millions = (_millions + _below).Times(MillionPlace);
            _broken |= _millions > Exact.Of(1).Times(24);
            if (_broken)
                _millions = default;
            _below = default;
            _lastPlace = MillionPlace;
        }

        private void TakeUnit()
        {
            if (_digit == None)
                return;
            _broken |= _digit == TwoOfTens || (_digit == LastOne && _lastPlace > MillionPlace);
            _below += Exact.Of(_digit is LastOne ? 1 : _digit);
            _digit = None;
        }

        public WordNumber Finish(int end)
        {
            var (digit, place) = (_digit, _lastPlace);
            TakeUnit();
            var value = _millions + _below;
            if (_broken)
                return new(null, null, false, 0, false, end);
            Exact? spoken = digit is >= 1 and <= 9 && place is >= 2 and <= MillionPlace
                ? _millions + _below + Exact.Of(digit).Times(place - 1) + new Exact(-Exact.Of(digit).Parts)
                : null;
            var lowest = digit != None ? 0 : place;
            return new(value, spoken, _folded, lowest, _words == 1 && digit is >= 1 and <= 9, end) { Official = !_begunBare };
        }
    }

    public bool Official { get; private init; }
}
