"""The regression by which weights for lost marks are counted, and the command that does it over texts of one's own."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from extract.errors import InputError, MissingExtra, OutputError, because
from extract.readers import read

PENALTY: Final = 1.0
ROUNDS: Final = 150
SEEN: Final = 4
LEAST: Final = 3

Case = tuple[list[str], bool]
"""What speaks for or against a mark in a gap, and whether one stood there."""


def regression(cases: Sequence[Case], penalty: float = PENALTY, least: int = LEAST) -> dict[str, int]:
    """Gives the weights of the cues for a mark, in tenths, none below the least; raises MissingExtra without scipy."""
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
        value = np.logaddexp(0, scores).sum() - stood @ scores + 0.5 * penalty * weights @ weights
        return float(value), matrix.T @ off + penalty * weights

    found = minimize(loss, np.zeros(len(number)), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    weights = {cue: round(float(found[n]) * 10) for cue, n in number.items()}
    return {cue: weight for cue, weight in weights.items() if abs(weight) >= least}


def table(
    mark: str, cases: Mapping[str, Sequence[Case]], penalty: float = PENALTY, least: int = LEAST
) -> str:
    """Gives the lines of a table of weights for a mark, by the cases of each of its names."""
    lines = [f"# table\tcue\tweight: tenths of a logit for a {mark}"]
    for name, found in cases.items():
        lines += [
            f"{name}\t{cue}\t{weight}" for cue, weight in sorted(regression(found, penalty, least).items())
        ]
    return "\n".join(lines) + "\n"


def run(
    module: str, about: str | None, fit: Callable[[list[str]], str], arguments: Sequence[str] | None
) -> None:
    """Fits weights over the texts that the command line names, and writes them."""
    parser = ArgumentParser(
        f"python -m {module}", description=about, formatter_class=RawDescriptionHelpFormatter
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
