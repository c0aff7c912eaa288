"""Officers without further words in a text on police are policemen: "Police raided a house. Officers were shot at"; so
are agents where the text has called some of them police agents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.described import of_police, put_mention

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.items import Chunk

_OFFICERS: Final = frozenset(("officers", "officer"))
_AGENTS: Final = frozenset(("agents", "agent"))
_PLAIN: Final = frozenset(("the", "an", "other", "more", "responding", "several", "wounded", "injured"))
"""Words before them that say nothing of whose they are."""
_DEEDS: Final = frozenset(("attack", "ambush", "storm", "kill", "wound", "abduct", "shell", "bomb", "clash"))
_LOSING: Final = _DEEDS | {"die", "vanish", "take", "capture"}
_AT: Final = ("on", "at", "upon", "against", "with")


def describe_officers(a: Analysis) -> None:
    """Gives officers who strike or are struck to the police of a text that speaks of no soldiers."""
    forces = {m.key for m in a.mentions if m.type == "state_forces"}
    if "police:" not in forces:
        return
    nouns = _AGENTS if any(m.text.lower() in _CALLED_SO for m in a.mentions) else frozenset[str]()
    if not any(x.startswith("army:") for x in forces):
        nouns |= _OFFICERS
    for s in a.sentences if nouns else ():
        if s.heads.isdisjoint(nouns):
            continue
        for v in s.verbs:
            c = s.chunks[v]
            if c.cls not in (_LOSING if nouns & _AGENTS else _DEEDS):
                continue
            at = [v + 2] if v + 2 < len(s.chunks) and s.chunks[v + 1].head in _AT else []
            for i in {*c.subject, *c.object, *c.agent, *at}:
                if _bare(s.chunks[i], nouns):
                    m = put_mention(
                        a, s, s.chunks[i], s.chunks[i].end - len(s.chunks[i].head), s.chunks[i].end
                    )
                    of_police(a, m)


_CALLED_SO: Final = frozenset(("police agents", "police agent"))


def _bare(c: Chunk, nouns: frozenset[str]) -> bool:
    """Whether a noun group is of officers, and tells no rank, body or name of theirs."""
    if c.kind != "NG" or c.head not in nouns or any(m.kind != "office" for m in c.mentions):
        return False
    return c.det in ("", "the", "an") and set(c.words[:-1]) <= _PLAIN
