"""The common words of English, from which no name is guessed, with their endings or without: "ambush", "ambushes"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import DATA, tokens_of
from extract.engines.rules.vocabulary.triggers import load

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon


_FILE: Final = DATA / "english.toml"
_ENDINGS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ers", ("er", "", "e")),
    ("er", ("", "e")),
    ("ors", ("or",)),
    ("ally", ("",)),
    ("ly", ("", "le")),
    ("ness", ("",)),
    ("less", ("",)),
    ("ments", ("ment", "")),
    ("ment", ("",)),
    ("ful", ("",)),
    ("iest", ("y",)),
    ("est", ("", "e")),
    ("most", ("",)),
    ("ism", ("", "e")),
    ("ists", ("ist", "")),
    ("ised", ("ize",)),
    ("ized", ("ise", "")),
    ("ising", ("ize",)),
    ("izing", ("ise",)),
    ("isation", ("ise", "ize")),
    ("ization", ("ise", "ize")),
    ("ations", ("ation", "ate", "e")),
    ("ation", ("ate", "e")),
    ("able", ("", "e")),
    ("ability", ("able", "")),
    ("ship", ("",)),
)
_PREFIXES: Final = (
    "un", "re", "anti", "counter", "non", "pre", "pro", "mis", "sub", "over", "under", "trans", "inter", "multi", "out",
)  # fmt: skip
_OF_NAMES: Final = (
    "land", "lands", "town", "well", "wells", "field", "fields", "man", "men", "wood", "woods", "book", "ford", "ham",
    "port", "son", "ville", "burg", "stone", "bridge", "water", "more", "gate", "hill", "house", "ridge", "news", "age",
    "ton", "bury", "den", "head", "right",
)  # fmt: skip
"""Ends of surnames, towns and outlets that are made as words are: "Stockwell", "Freetown"."""
_WHOLE: Final = 8
"""Letters of a word made of two, at least."""
_HISSING: Final = "sxzho"
"""Letters behind which English says "-es"."""
_DOUBLING: Final = ("ed", "ing", "er")


@lru_cache(maxsize=1)
def english_lists() -> dict[str, frozenset[str]]:
    """Gives the lists of English words by their names."""
    return w.read(_FILE)


def bodies() -> frozenset[str]:
    """Gives the nouns of bodies that have a short name."""
    return english_lists()["bodies"]


@lru_cache(maxsize=4)
def common_words(lexicon: Lexicon) -> frozenset[str]:
    """Gives all words that no name is guessed from: of the lists, the verbs, the classes of the lexicon."""
    triggers = load()
    found = set(lexicon.common) | english_lists()["english"]
    found |= w.DET | w.PREP | w.CONJ | w.REL | w.PRON | w.AUX | w.NEG | w.ADV | w.NOUNS_LIKE_VERBS
    for known in (triggers.verbs, triggers.events, triggers.losses, triggers.things, triggers.civilian_sites):
        for phrase in known:
            found.update(tokens_of(phrase))
    for tokens in lexicon.names.of_classes():
        found.update(tokens)
    capital = english_lists()["capital"]
    return frozenset(x for x in found if len(x) > 1 and x not in capital)


@lru_cache(maxsize=20_000)
def is_known(word: str, common: frozenset[str]) -> bool:
    """Says whether a word is a common one, with its ending or without."""
    if word in common:
        return True
    for ending, stems in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        stem = word[: -len(ending)]
        if ending == "es" and stem[-1] not in _HISSING:
            stems = ("e",)  # "Canales" and "Morales" are no canals and no morals
        if any(stem + s in common for s in stems):
            return True
        if ending in _DOUBLING and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in common:
            return True
    return False


@lru_cache(maxsize=20_000)
def no_name(word: str, common: frozenset[str]) -> str:
    """Gives a word of one or several parts, with "~" for what may be a name and "#" for a figure: weights go by what a
    language says, and neither by whom nor by where.
    """
    parts = word.split(" ")
    if len(parts) > 1:
        return " ".join([no_name(x, common) for x in parts])
    if word.isalpha():
        return word if len(word) == 1 or is_known(word, common) or made_of_known(word, common) else "~"
    if any(map(str.isdigit, word)):
        return "#"
    plain = word.replace("-", " ").replace("’", " ").replace("'", " ")
    return word if " " not in plain or all(is_known(x, common) for x in plain.split()) else "~"


@lru_cache(maxsize=20_000)
def made_of_known(word: str, common: frozenset[str]) -> bool:
    """Says whether a word is made of common ones: "unmarried", "guardhouse", "checkposts", "governmental"."""
    if len(word) > 6 and word.endswith("al") and is_known(word[:-2], common):
        return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if len(rest) > 4 and rest != word and is_known(rest, common):
            return True
    if len(word) < _WHOLE or word.endswith(_OF_NAMES):
        return False
    return any(
        word[:k] in common
        and len(word) - k > 2
        and (word[k:] in common or word[k:].removesuffix("s") in common)
        for k in range(3, len(word) - 2)
    )
