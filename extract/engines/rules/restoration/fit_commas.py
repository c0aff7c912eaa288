"""Counts anew, over texts of one's own, how much a cue speaks for a comma in a text that has its stops.

    python -m extract.engines.rules.restoration.fit_commas FILE_OR_FOLDER... -o commas.tsv

The texts (plain text, records as JSON, or any other format that is read) must have their marks. Each is stripped of
its commas, but for those beside a digit, in the case of print and in the case that is guessed where there is none; each
gap between two words that a blank parts is a case, with a comma or without. The weights are those of a logistic
regression over the cues that `comma_cues` names, with the quadratic penalty PENALTY; cues seen fewer than SEEN times
have no weight, weights below LEAST are left out, the others rounded to a tenth.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from extract.engines.rules.restoration.comma_cues import Sentences
from extract.engines.rules.restoration.letter_case import one_case, recased
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.word_classes import classes
from extract.errors import ExtractError, InputError, MissingExtra, OutputError, because
from extract.readers import read

PENALTY: Final = 1.0
ROUNDS: Final = 150
SEEN: Final = 4
LEAST: Final = 3
TABLES: Final = (("cased", True), ("uncased", False))
_HEAD: Final = "# table\tcue\tweight: tenths of a logit for a comma"

Case = tuple[list[str], bool]
"""What speaks for or against a comma in a gap, and whether one stood there."""


def fit(texts: Iterable[str], lexicon: Lexicon | None = None) -> str:
    """Gives the table of weights for these texts, as `data/commas.tsv` has it; raises MissingExtra without scipy."""
    lexicon = lexicon or Lexicon.load()
    texts = list(texts)
    lines = [_HEAD]
    for table, cased in TABLES:
        weights = regression([case for text in texts for case in _cases(text, lexicon, cased=cased)])
        lines += [f"{table}\t{cue}\t{weight}" for cue, weight in sorted(weights.items())]
    return "\n".join(lines) + "\n"


def bared(text: str) -> tuple[str, set[int]]:
    """Gives a text without its commas, but for those beside digits, and the places in it where they stood."""
    out: list[str] = []
    stood: set[int] = set()
    for i, c in enumerate(text):
        if c == "," and not (text[i - 1 : i].isdigit() or text[i + 1 : i + 2].isdigit()):
            stood.add(len(out))
        else:
            out.append(c)
    return "".join(out), stood


def _cases(text: str, lexicon: Lexicon, *, cased: bool) -> Iterator[Case]:
    """Yields the gaps of a text in which a comma may stand, as `commas.with_commas` comes by them."""
    if cased and one_case(text):
        return
    bare, stood = bared(text)
    printed = bare if cased else recased(bare.upper(), lexicon)
    if len(printed) != len(bare):
        return
    scan = Scan(printed, lexicon)
    kinds = classes(scan, lexicon)
    sentences = Sentences(scan, kinds, Gazetteer.load(tuple(lexicon.place_files)), cased=cased)
    comma = 0
    for i in range(1, len(kinds)):
        if sentences.opens(i):
            comma = i
        there = not stood.isdisjoint(range(scan.ends[i - 1], scan.starts[i] + 1))
        if scan.gap(i - 1) == " ":
            yield sentences.cues(i, comma), there
        if there:
            comma = i


def regression(cases: Sequence[Case]) -> dict[str, int]:
    """Gives the weights of the cues for a mark, in tenths; raises MissingExtra without scipy."""
    try:
        import numpy as np
        from scipy.optimize import minimize
        from scipy.sparse import csr_matrix
    except ImportError:
        raise MissingExtra("fitting the weights of marks", "eval") from None
    seen = Counter(cue for found, _ in cases for cue in found)
    number = {cue: n for n, cue in enumerate(sorted(cue for cue, count in seen.items() if count >= SEEN))}
    columns = [[number[c] for c in found if c in number] for found, _ in cases]
    ends = np.cumsum([0, *map(len, columns)])
    shape = (len(cases), len(number))
    matrix = csr_matrix((np.ones(ends[-1]), np.concatenate([*columns, []]).astype(int), ends), shape=shape)
    stood = np.array([there for _, there in cases], dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        off = 1 / (1 + np.exp(-scores)) - stood
        value = np.logaddexp(0, scores).sum() - stood @ scores + 0.5 * PENALTY * weights @ weights
        return float(value), matrix.T @ off + PENALTY * weights

    found = minimize(loss, np.zeros(len(number)), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    weights = {cue: round(float(found[n]) * 10) for cue, n in number.items()}
    return {cue: weight for cue, weight in weights.items() if abs(weight) >= LEAST}


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits the weights over the texts that the command line names, and writes them."""
    parser = ArgumentParser(
        "python -m extract.engines.rules.restoration.fit_commas",
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
