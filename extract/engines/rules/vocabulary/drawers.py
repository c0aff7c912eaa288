"""The phrases of a lexicon in drawers by their first word; what lies in a drawer is made when it is first opened.

A lexicon has some ten thousand phrases, and a text opens few of the drawers: to make all at once takes longer than to
read a short text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from extract.engines.rules.vocabulary.entries import NO_CLASSES, Known, Word, is_acronym, tokens_of
from extract.engines.rules.vocabulary.words import listed

Meaning = Callable[[Word, Any], None]
"""Writes into a word what one row says of it."""
Starts = tuple[Word | None, dict[str, list[Word]]]
"""The phrases of one first word: the word alone, and longer ones by their second word, longest first."""


class Drawers:
    """The words for all phrases, by the words of the phrase; rows are added first, then asked for.

    `rows` has for each first word the phrases with what their rows say, in the order of the files. `stand_ins` are the
    actors that take the place of others, by the key of these.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[str, Meaning, Any]]] = {}
        self.stand_ins: dict[str, Known] = {}
        self.starts: dict[str, Starts] = _Started(self)
        self._open: dict[str, dict[tuple[str, ...], Word]] = {}

    def add(self, phrase: str, meaning: Meaning, said: Any) -> None:
        """Keeps what a row says of a phrase; raises ValueError for one without words."""
        first = phrase.partition(" ")[0].lower()
        if not (first.isascii() and first.isalnum()):
            tokens = tokens_of(phrase)
            if not tokens:
                raise ValueError(f"'{phrase}' holds no word")
            first = tokens[0]
        drawer = self.rows.get(first)
        if drawer is None:
            self.rows[first] = [(phrase, meaning, said)]
        else:
            drawer.append((phrase, meaning, said))

    def get(self, tokens: tuple[str, ...]) -> Word | None:
        """Gives the word for a phrase, None for one that the lexicon does not have."""
        return self.drawer(tokens[0]).get(tokens) if tokens and tokens[0] in self.rows else None

    def __getitem__(self, tokens: tuple[str, ...]) -> Word:
        return self.drawer(tokens[0])[tokens]

    def __contains__(self, tokens: tuple[str, ...]) -> bool:
        return self.get(tokens) is not None

    def drawer(self, first: str) -> dict[tuple[str, ...], Word]:
        """Gives the words for all phrases that begin with a word."""
        found = self._open.get(first)
        if found is None:
            # Another thread may have opened it meanwhile: all are to have the same words.
            found = self._open.setdefault(first, self._made(first))
        return found

    def _made(self, first: str) -> dict[tuple[str, ...], Word]:
        made: dict[tuple[str, ...], Word] = {}
        for phrase, meaning, said in self.rows.get(first, ()):
            tokens = tokens_of(phrase)
            word = made.get(tokens)
            if word is None:
                word = made[tokens] = Word(tokens, NO_CLASSES)
            meaning(word, said)
        stand_ins = self.stand_ins
        for word in made.values():
            if word.actors:
                word.actors = tuple((stand_ins.get(a.key, a), case, local) for a, case, local in word.actors)
        return made

    def of_classes(self) -> Iterator[tuple[str, ...]]:
        """Yields the words of each phrase that has a class, of those that only stop a name none."""
        for drawer in self.rows.values():
            for phrase, meaning, said in drawer:
                if meaning is of_class and said[0] != "stop":
                    yield tokens_of(phrase)


class _Started(dict[str, Starts]):
    """The phrases by their first word, put in order when one is first asked for."""

    def __init__(self, drawers: Drawers) -> None:
        super().__init__()
        self.drawers = drawers

    def __missing__(self, first: str) -> Starts:
        return self.setdefault(first, _starts([*self.drawers.drawer(first).values()]))


def _starts(words: list[Word]) -> Starts:
    single: Word | None = None
    pairs: dict[str, list[Word]] = {}
    for word in words if len(words) == 1 else sorted(words, key=lambda w: -len(w.tokens)):
        if len(word.tokens) == 1:
            single = word
            word.quiet = word.classes.keys() <= {"stop"} and not (word.actors or word.country or word.demonym)
        else:
            pairs.setdefault(word.tokens[1], []).append(word)
    return single, pairs


def of_country(word: Word, iso: str) -> None:
    """A country's name."""
    word.country = iso


def of_people(word: Word, iso: str) -> None:
    """A country's adjective; the first country that has it keeps it."""
    word.demonym = word.demonym or iso


def of_class(word: Word, said: tuple[str, str]) -> None:
    """A class of words with its attribute; the first row of a class counts."""
    label, attribute = said
    if label not in word.classes:
        word.classes = {**word.classes, label: attribute}


_SPOKEN: Final = 5
"""Letters from which an acronym is mostly read as a word."""
_AS_NAMES: Final = listed("acronyms_as_names")


def of_actor(word: Word, said: tuple[Known, str]) -> None:
    """A known actor's name; its spelling tells the case asked for. Of two with the same words the first counts."""
    actor, form = said
    if any(known is actor for known, _, _ in word.actors):
        if form.islower() and form.startswith(actor.name.lower()):
            word.actors = tuple((x, "" if x is actor else case, local) for x, case, local in word.actors)
        elif form.lstrip("=")[0].isupper():
            word.exact |= {form.lstrip("=")}  # an acronym that is written like a name as well: "Renamo"
        return
    exact = form.startswith("=")
    form = form.lstrip("=")
    case = "exact" if exact or is_acronym(form) else "capital" if form[0].isupper() else ""
    # A bare number ("4th Division") may be any army's.
    numbered = form[0].isdigit() and " " in form
    plain = exact or form.islower() or not any(c.isupper() for c in form)
    own = form.lower().startswith(actor.name.lower())  # "janjaweed", as sure as the name with its capital
    local = bool(actor.country) and (numbered or (plain and not (own if not exact else form == actor.name)))
    if case == "exact":
        word.exact |= {form, form.upper()} if exact else {form, form.upper(), form + "s"}
        if (len(form) >= _SPOKEN or form.lower() in _AS_NAMES) and not exact and actor.type != "media":
            word.exact |= {
                form.capitalize()
            }  # "Monusco", as much of the press writes acronyms that are read as words
    word.actors += ((actor, case, local),)
