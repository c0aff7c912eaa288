"""What there was, in words on -ing that are forms of a verb elsewhere: "there was fighting in X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

_GOINGS_ON: Final = listed("goings_on")
_BE: Final = frozenset(("was", "were", "is", "are", "been", "be"))


def there_was(chunks: list[Chunk]) -> list[Chunk]:
    """Parts a noun on -ing from the verb that says that there was such a thing."""
    out: list[Chunk] = []
    for c in chunks:
        bare = bool(out) and out[-1].head == "there" and out[-1].kind != "VG"
        if bare and c.kind == "VG" and c.aux and c.aux[-1] in _BE and c.head in _GOINGS_ON:
            end = c.end - len(c.head) - 1
            verb = Chunk("VG", c.start, end, c.aux[-1], neg=c.neg, aux=c.aux)
            verb.act(Verb("be", "other", frozenset(("past",))))
            verb.voice = "active"
            noun = Chunk("NG", end + 1, c.end, c.head)
            noun.words = [c.head]
            out += (verb, noun)
        else:
            out.append(c)
    return out
