"""How a lexicon writes a name, and words that are written in capitals as the names of arms and units are."""

from __future__ import annotations

from extract.engines.rules.vocabulary.lexicon import simplify


def _pieces(form: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in form).split()


def written(tokens: tuple[str, ...], forms: list[str]) -> list[str]:
    """Gives the words of the form that these tokens are, as the lexicon writes them; empty: none is."""
    for form in forms:
        for variant in (form, form.replace("'", "").replace("’", "")):
            pieces = _pieces(variant)
            for k in (0, 1):
                if tuple(map(simplify, pieces[k:])) == tokens:
                    return pieces[k:]
    return []


def designator(word: str) -> bool:
    """Says whether a word mixes figures and letters as names of arms and units do: "m23", "t72", not "82mm", "4th"."""
    letters = sum(c.isalpha() for c in word)
    return word[0].isalpha() and 0 < letters < len(word) <= 5
