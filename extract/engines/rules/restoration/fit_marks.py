"""Counts anew, over texts of one's own, how much a cue between two words speaks for a comma or a stop there.

    python -m extract.engines.rules.restoration.fit_marks FILE_OR_FOLDER... -o marks.tsv

The texts (plain text, records as JSON, or any other format that is read) must have their marks. Each is stripped of
them, in the case of print and in the case that is guessed where there is none, and each gap between two words that a
blank parts is a case: no mark, a comma (or bracket, quote, dash), a stop (or what else ends a clause). The weights are
those of a multinomial logistic regression over the cues that `marks.cues` names: AdaGrad, gap by gap, in ROUNDS
rounds over the gaps in an order shuffled from a fixed seed, with the quadratic penalty PENALTY; cues seen fewer than
SEEN times have no weight, weights below LEAST are left out, the others rounded to a tenth. The same texts give the
same bytes.
"""

from __future__ import annotations

import random
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from extract.engines.rules.restoration.letter_case import one_case, recased
from extract.engines.rules.restoration.marks import FINITE, cues
from extract.engines.rules.vocabulary.lexicon import Lexicon, wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.word_classes import classes
from extract.errors import ExtractError, InputError, MissingExtra, OutputError, because
from extract.readers import read

ROUNDS: Final = 6
RATE: Final = 0.2
PENALTY: Final = 0.015
SEEN: Final = 4
LEAST: Final = 0.3
TABLES: Final = (("cased", True), ("uncased", False))
_HEAD: Final = "# table\tcue\tcomma\tstop: tenths of a logit, against no mark at all"
_MARKS: Final = frozenset('.,;:!?"“”()[]—–')
_ENDS: Final = frozenset(".:;!?")
_PARTS: Final = frozenset(',()[]—–"“”')
_SHORT: Final = wordset(
    "gen col lt mr mrs dr maj capt gov sgt brig no jan feb aug sept oct nov dec st rep sen cpl ft mt"
)
"""Words whose stop ends no sentence, as a single letter's does not."""
_NONE, _COMMA, _STOP = range(3)

Case = tuple[list[str], int]
"""What speaks for or against a mark in a gap, and which one stood there."""


def fit(texts: Iterable[str], lexicon: Lexicon | None = None) -> str:
    """Gives the table of weights for these texts, as `data/marks.tsv` has it; raises MissingExtra without numpy."""
    lexicon = lexicon or Lexicon.load()
    printed = [recased(text, lexicon) if one_case(text) else text for text in texts]
    lines = [_HEAD]
    for table, cased in TABLES:
        weights = _regression([case for text in printed for case in _cases(text, lexicon, cased=cased)])
        lines += [f"{table}\t{cue}\t{comma}\t{stop}" for cue, (comma, stop) in sorted(weights.items())]
    return "\n".join(lines) + "\n"


def stripped(text: str) -> str:
    """Gives a text with blanks for its marks, but for those between two digits ("1,200")."""
    return "".join(" " if c in _MARKS and not _in_figure(text, i) else c for i, c in enumerate(text))


def _in_figure(text: str, i: int) -> bool:
    return text[i] in ".," and text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()


def _cases(text: str, lexicon: Lexicon, *, cased: bool) -> Iterator[Case]:
    """Yields the gaps of a text in which a mark may stand, as `marks.remarked` comes by them."""
    bare = stripped(text)
    scan = Scan(bare if cased else recased(bare, lexicon), lexicon)
    kinds = classes(scan, lexicon)
    since = finite = 0
    for i in range(1, len(kinds)):
        since, finite = since + 1, finite + (kinds[i - 1] in FINITE)
        gap = text[scan.ends[i - 1] : scan.starts[i]]
        if "\n" in gap:
            since = finite = 0
        elif any(map(str.isspace, gap)):
            mark = _mark(gap, text[scan.starts[i - 1] : scan.ends[i - 1]])
            yield cues(kinds, i, since, finite, scan if cased else None), mark
            if mark == _STOP:
                since = finite = 0


def _mark(gap: str, word: str) -> int:
    if not _ENDS.isdisjoint(gap) and not (gap == ". " and (len(word) == 1 or word.lower() in _SHORT)):
        return _STOP
    return _NONE if _PARTS.isdisjoint(gap) else _COMMA


def _regression(cases: Sequence[Case]) -> dict[str, tuple[int, int]]:
    """Gives the weights of the cues for a comma and for a stop, in tenths, against those for no mark."""
    try:
        import numpy as np
    except ImportError:
        raise MissingExtra("fitting the weights of marks", "eval") from None
    seen = Counter(cue for found, _ in cases for cue in found)
    number = {cue: n for n, cue in enumerate(sorted(cue for cue, count in seen.items() if count >= SEEN))}
    rows = [(np.array([number[c] for c in found if c in number], dtype=int), mark) for found, mark in cases]
    weights = np.zeros((len(number), 3))
    squares = np.full((len(number), 3), 1e-6)
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for row, mark in rows:
            scores = weights[row].sum(axis=0)
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            chances[mark] -= 1
            slope = chances + PENALTY * weights[row]
            squares[row] += slope * slope
            weights[row] -= RATE * slope / np.sqrt(squares[row])
    weights -= weights[:, [_NONE]]
    return {
        cue: (round(weights[n, _COMMA] * 10), round(weights[n, _STOP] * 10))
        for cue, n in number.items()
        if max(abs(weights[n, _COMMA]), abs(weights[n, _STOP])) >= LEAST
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits the weights over the texts that the command line names, and writes them."""
    parser = ArgumentParser(
        "python -m extract.engines.rules.restoration.fit_marks",
        description=__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("texts", nargs="+", metavar="FILE_OR_FOLDER", help="texts that have their marks")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, help="where the table of weights is written"
    )
    options = parser.parse_args(arguments)
    texts = [document.text for path in options.texts for document in read(Path(path))]
    if not any(texts):
        raise InputError("there is no text to fit weights on.")
    made = fit(texts)
    try:
        options.output.write_text(made, encoding="utf-8")
    except OSError as e:
        raise OutputError(f"{options.output} cannot be written: {because(e)}.") from e


if __name__ == "__main__":
    try:
        main()
    except ExtractError as error:
        sys.exit(f"Error: {error}")
