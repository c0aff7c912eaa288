"""What stands beside a name of two words and shows that it is a person's: what he is, his age, what befell him."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text.patterns import lazy

_ROLES: Final = alternation("roles_of_persons")
_WORDS: Final = r"(?:(?!(?:of|in|near|from|where|at|by|to|that|which)\b)[\w’'-]+ )"

ROLE_AFTER: Final = lazy(
    r"^, (?!(?:in|at|on|near|outside|about|some|(?:north|south|east|west)[a-z]{0,7}) )"
    rf"(?:who is |who was |then |also |himself |herself )?(?:(?:a|an|the|its|their|his|her|another) )?{_WORDS}{{0,4}}?"
    r"(?:\([A-Z]{2,8}\) (?:[\w’'-]+ ){0,3}?)?"
    rf"(?:(?:[a-z]+-)?(?:{_ROLES})\b(?!-(?:held|controlled|led|run|ruled|occupied)\b)"
    rf"(?! (?:sources?|circles|reports?|{alternation('one_body')})\b)"
    rf"|one of (?:the|its|their|his|her|our|a) {_WORDS}{{0,6}}?(?:{_ROLES})s?\b"
    r"|[a-z-]{3,}(?:er|ist|man|woman|ian) who (?:had|has|was|is|spent|worked|lived)\b(?! by\b)"
    r"|in charge of\b|(?:second|third|next) in command\b|number (?:two|three)\b|no\. ?[123] )",
    re.I,
)
"""What a person is, behind the comma: "X Y, a spokesman …", "X Y, one of the town's councillors"."""
ROLE_IN_BRACKETS: Final = lazy(
    rf" \((?:(?:a|an|the|their|his|her) )?{_WORDS}{{0,3}}?(?:{_ROLES})\b[^()]{{0,40}}\)", re.I
)
OF_BODY: Final = lazy(
    r", (?:from|of|with) the (?:[\w’'-]+ ){0,6}[\w’'-]+(?: \([\w/-]{2,10}\))?,? (?:told|said|says|tells|added|explained"
    r"|claimed|confirmed|stated|announced|reported)\b"
    rf"|, (?:from|of|with) (?:the )?(?:[\w’'-]+ ){{0,6}}[\w’'-]+(?: \([\w/-]{{2,10}}\))?, (?:was|ha[ds] been) "
    rf"(?:{alternation('done_to_one')})\b"
)
"""Of what body one is who speaks or is hurt: "X Y, from the rebel Front, told …", "X Y, of the union, was killed"."""
WHO: Final = lazy(
    r", who(?:se (?:wife|husband|sons?|daughters?|brothers?|sisters?|father|mother|parents|family|house|home|car|body"
    r"|term|job|condition|injuries|wounds|name))? (?!were\b|are\b|have\b|live\b)"
)
"""What is said of one man and of no town."""
AGE: Final = lazy(
    r",? \(?(?:aged )?\d{1,2}(?:\)|[,;]|\.(?:\s|$)| years|-year)|, born (?:in |on )?(?:[\w ]{1,14},? )?\d{4}\b"
    r"|, born (?:and raised )?in (?:the \w+ of )?[A-Z]"
    r"|, \d\d (?:was|died|has been|and [A-Z])\b"
)
AMONG: Final = lazy(
    r"\b(?:(?:among|amongst|one of) )?(?:the|those) (?:dead|killed|victims?|wounded|injured|casualties|fatalities"
    r"|deceased|slain|fallen|abducted|missing)\b[^.;]{0,50}? (?:(?:is|was|were|are|included?|includes)"
    r"|(?:identified |named |known |listed )?(?:by [^.;,]{2,30} )?as) $",
    re.I,
)
"""What stands before the name of one of the dead: "Among the dead is X Y", "The victims were identified as X Y"."""
AMONG_THEM: Final = lazy(
    r"\b(?:kill(?:ed|ing)|dead|slain|eliminat(?:ed|ing)|martyred|died)\b"
    r"(?:(?!\b(?:towns?|villages?|areas?|districts?|provinces?|cities|places|groups?|factions?)\b)[^.;:]){0,90}"
    r"(?:among them|among whom (?:was|were)|including) $",
    re.I,
)
"""What stands before the names of some of those who were killed: "killing nine men, among them Abu X and Y al-Z"."""
FALLEN: Final = frozenset(("killed", "died", "dead", "wounded", "injured", "slain", "murdered", "kidnapped"))
UNTIL_NAMES: Final = lazy(r"[^.;:]{0,70}: (?=[A-Z])")
"""What stands between what befell some and their names: "nine guards were killed in Lomba on Monday: X Y, …"."""
_AUX: Final = (
    r"(?:was|were|is|are|ha[ds] been) (?:later |also |then |allegedly |reportedly |himself |first )?"
)
BEFELL: Final = lazy(
    rf" {_AUX}(?:{alternation('done_to_one')})\b"
    rf"| {_AUX}(?:(?:identified|named|listed|counted) )?(?:among|amongst|as (?:one|some|two|three|four) of) "
    r"(?:the |those )?(?:dead|killed|slain|fallen|victims|martyrs)\b"
    rf"| (?:also |later |then |reportedly )?(?:{alternation('ends_of_one')})\b|,? (?:alias|nicknamed) "
    r"| (?:from|at|in|inside|outside|near|out of|into) (?:his|her) (?:own |family |parents['’] )?(?:home|house|car|bed"
    r"|office|vehicle|farm|shop|room|apartment|flat|residence|truck)\b".replace(
        r"\ his\ ", " (?:his|her|their) "
    )
)
"""What befell the one whose name stands before it; "his" of the list stands for "her" and "their", too."""
HELD: Final = lazy(
    r" (?:was|were|had been) (?:later |also |then |allegedly )?(?:detained|arrested|taken away)\b"
)


def told_beside(behind: str) -> bool:
    """Says whether words behind a name tell what the man is, or of what body he speaks."""
    return any(x.match(behind) for x in (ROLE_AFTER, ROLE_IN_BRACKETS, OF_BODY))


def human(text: str, end: int) -> bool:
    """Says whether what stands behind a name that ends there is said of a man."""
    behind = text[end : end + 90]
    return any(x.match(behind) for x in (ROLE_AFTER, WHO, AGE, ROLE_IN_BRACKETS))


def leader(scan: Scan, i: int, j: int) -> bool:
    """Says whether words [i, j) name the man who leads others: "rebels led by X Y attacked"; not "led by the XYF"."""
    named = 1 < j - i < _LONG and all(len(x) > 2 for x in (scan.words[i], scan.words[j - 1]))
    return named and scan.words[i - 2 : i] in _LED and scan.near(i)


_LONG: Final = 5
_LED: Final = [[x, "by"] for x in ("led", "headed", "commanded", "captained")] + [["command", "of"]]
_CLOSING: Final = lazy(
    r" ?(?:[,(.;:)—–\]-]|[’']s\b|(?:and|was|were|who|died|had|is|has|aged|from|told|said|of|when|in|by|on|to|near|at"
    r"|after|as|dead|while|during|outside|inside|with|late|early|last|over|that|which|for|before|where|lay|came|went)\b|\n|$)"
)


def closes(text: str, end: int) -> bool:
    """Says whether a name that ends there is whole, and of nothing else: "the house of X Y", not "of X Y School"."""
    return _CLOSING.match(text, end, end + 8) is not None


def headed(scan: Scan, k: int) -> bool:
    """Says whether the body whose name ends at word k is one that somebody named behind it leads or speaks for: "the
    head of the Lomba Regional Council Ann Orr".
    """
    for i in range(k - 1, max(0, k - 9), -1):
        if scan.gap(i) not in (" ", "-"):
            return False
        if scan.words[i] in ("of", "for") and scan.words[i - 1] in _HEADS_OF:
            return True
    return False


_HEADS_OF: Final = listed("heads_of_bodies")
