"""Whether somebody says that another one's word is false: "these figures are pure propaganda"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import alternation, phrases
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.voices.attribution import Scope

_FALSE: Final = (
    rf"(?:{alternation('called_false')}|not (?:at all |even |entirely )?(?:true|correct|accurate)"
    r"|no (?:truth|basis))"
)
_SAID_FALSE: Final = hinted(
    f"true|correct|accurate|no truth|no basis|{'|'.join(sorted(phrases('called_false')))}",
    rf"(?:\b(?:is|are|was|were)|['’]s)(?: (?:simply|just|nothing|but|only|all|pure|sheer|mere|merely|purely|totally"
    rf"|utterly|completely|absolutely|entirely|highly|grossly|a|an|pack|of|another|more|than|cheap)){{0,6}} {_FALSE}\b",
    re.I,
)
"""What a speaker says of another one's word: "the figures were false", "this is a pack of lies"."""
_WORD: Final = lazy(
    rf"\W{{0,4}}(?:that )?(?:(?:this|that|it|these|those|they)\W{{0,2}}"
    rf"|.{{0,80}}\b(?:{alternation('denied_words')})\b.{{0,60}})\Z",
    re.I,
)
"""Before it, the word that is spoken of: "the army's figures", "this"."""


def rebuts(text: str, s: Sentence, scope: Scope) -> bool:
    """Whether what is said in a scope is that another one's word is false."""
    if not s.hints & _SAID_FALSE.bit:
        return False
    found = _SAID_FALSE.pattern.search(text, scope.start, scope.end)
    return found is not None and _WORD.match(text, scope.start, found.start()) is not None
