"""Finds "the coalition" and "coalition air raids": the one coalition that a text names, or that fights there; and the
coalitions of which a text only says who leads them: "French-led air strikes".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Tag
from extract.engines.rules.vocabulary.words import listed

_US_LED: Final = "known:us led coalition"
_SAUDI_LED: Final = "known:saudi led coalition"
_HOME: Final = {
    **dict.fromkeys((code.upper() for code in listed("us_coalition_lands")), _US_LED),
    **dict.fromkeys((code.upper() for code in listed("saudi_coalition_lands")), _SAUDI_LED),
}
"""Countries to the coalition that fights there."""
_ISAF: Final = "known:international security assistance force"
_IJC: Final = "known:isaf joint command"
"""The command from whose days on the coalition of a land is that force."""
_NAMES: Final = {
    _US_LED: "US-led coalition",
    _SAUDI_LED: "Saudi-led coalition",
    _ISAF: "International Security Assistance Force",
}
_AIR: Final = listed("from_the_air")
_FORCES: Final = wordset(
    "forces troops soldiers jets planes warplanes aircraft drones helicopters force patrol patrols convoy unit units "
    "aircrew team teams element elements commandos drone gunship gunships fighters pilots convoys"
)
_THEIRS: Final = wordset(
    "casualties injuries outpost outposts base bases post posts position positions checkpoint vehicle vehicles camp"
    " personnel soldier member members service"
)
"""What a coalition has or suffers: "a coalition outpost"."""
_OTHER_BEFORE: Final = wordset(
    "ruling opposition rebel political kurdish government governing electoral new militant jihadist national syrian "
    "broad loose rival armed islamist tribal"
)
_LEADERS: Final = {"US": _US_LED, "SA": _SAUDI_LED}
"""Countries to the coalition that each leads, wherever it fights."""
_MANNERS: Final = listed("manners_of_coalitions")
"""What stands between "Lombian-led" and its noun: "air", "military", "multinational"."""
_BODIES: Final = listed("bodies_of_coalitions")
_LED: Final = _BODIES | listed("deeds_of_coalitions")
_OTHER_BEHIND: Final = wordset("of for government partner partners talks agreement building cabinet between")


def find_coalitions(finding: Finding) -> None:
    """Adds the bare word where it stands for the one coalition of a text, and gives its forces to that one."""
    scan = finding.scan
    at = scan.spots.at.get("coalition", ())
    if not at:
        return
    named = {m.key for m in finding.found if m.key in _NAMES and _named(m.text)}
    key = _chosen(finding, named)
    if key is None:
        return
    if key != _US_LED:
        for k, m in enumerate(finding.found):
            if m.key == _US_LED and not _named(m.text):
                finding.found[k] = replace(m, key=key, name=_NAMES[key])
    for i in scan.spots.at.get("team", ()):
        if i > 1 and scan.words[i - 1] == "weapons" and scan.words[i - 2] in ("air", "aerial"):
            finding.add(i - 2, i + 1, "force", "international", None, key, name=_NAMES[key])
    for i in at:
        if not finding.free(i, i + 1) or not _bare(finding, i):
            continue
        j = i + 1
        if j < len(scan.words) and scan.near(j) and scan.words[j] in _FORCES and finding.free(j, j + 1):
            j += 1
        head = scan.slice(i, i + 1)
        finding.add(i, j, "force", "international", None, key, name=_NAMES[key], head=head)
    _patrols(finding, key)


def _patrols(finding: Finding, key: str) -> None:
    """Takes a patrol for the coalition's that the text calls so: "a coalition forces patrol …, attacked the patrol"."""
    scan = finding.scan
    at = [i for i in scan.spots.at.get("patrol", ()) if i and scan.near(i)]
    own = [
        i for i in at if scan.words[i - 1] in ("coalition", "forces", "force") and _of(finding, i - 1, key)
    ]
    if not own:
        return
    for i in at:
        if i > own[0] and scan.words[i - 1] == "the" and finding.free(i, i + 1):
            finding.add(i, i + 1, "force", "international", None, key, name=_NAMES[key])


def _of(finding: Finding, i: int, key: str) -> bool:
    """Whether a word belongs to a mention of a coalition."""
    at = finding.scan.starts[i]
    return any(m.key == key and m.start <= at < m.end for m in finding.found)


def find_led(finding: Finding) -> None:
    """Adds the forces of several nations that are told by who leads them: "Saudi-led warplanes", "NATO-led raids"."""
    scan = finding.scan
    for i in scan.spots.at.get("led", ()):
        tag = scan.cover[i - 1] if i and scan.gap(i - 1).endswith(("-", " ", "‑")) else None
        if tag is None or tag.end != i or not finding.free(tag.at, i):
            continue
        j = i + 1
        while scan.near(j) and j < i + 3 and scan.words[j] in _MANNERS:
            j += 1
        if not scan.near(j) or scan.words[j] not in _LED:
            continue
        key, name = _led_by(finding, tag)
        if key:
            end = j + 1 if scan.words[j] in _BODIES else i + 1
            head = scan.slice(tag.at, i + 1)
            finding.add(tag.at, end, "force", "international", None, key, name=name, head=head)


def _led_by(finding: Finding, tag: Tag) -> tuple[str, str]:
    """Gives key and name of the coalition that a country or an organisation leads, "" where it is none."""
    scan = finding.scan
    for known, _, _ in tag.word.actors:
        if known.type == "international":
            return known.key, known.name
    code = scan.is_demonym(tag) or scan.is_country(tag)
    led = _LEADERS.get(code)
    if led:
        return led, _NAMES[led]
    return (f"led:{code}", scan.slice(tag.at, tag.end) + "-led forces") if code else ("", "")


def _named(text: str) -> bool:
    """Whether words name a coalition more closely than "coalition forces" do."""
    return not text.lower().startswith("coalition")


def _chosen(finding: Finding, named: set[str]) -> str | None:
    if _ISAF in named:
        commands = _US_LED not in named and any(m.key == _IJC for m in finding.found)
        return _ISAF if commands else None
    if len(named) == 1:
        return next(iter(named))
    if named:
        return None
    home = {_HOME.get(code) for code in finding.votes if finding.votes[code] > 0} - {None}
    return home.pop() if len(home) == 1 else None


def _bare(finding: Finding, i: int) -> bool:
    """Whether the word at `i` stands for forces: "the coalition", "20 coalition air raids"; not "a coalition of"."""
    words, scan = finding.scan.words, finding.scan
    before = words[i - 1] if i and scan.near(i) else ""
    behind = words[i + 1] if i + 1 < len(words) and scan.near(i + 1) else ""
    if before in _OTHER_BEFORE or behind in _OTHER_BEHIND:
        return False
    return before == "the" or behind in _AIR or behind in _FORCES or behind in _THEIRS
