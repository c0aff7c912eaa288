"""Finds the forces, governments, people and fighters of a country: "Malian army", "Mali’s junta", "army of Mali"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.likenesses import of_president
from extract.engines.rules.mentions.linked import linked_forces
from extract.engines.rules.mentions.makes import make_at
from extract.engines.rules.vocabulary.at_war import foes_of
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed

_ADJECTIVES: Final = listed("army_adjectives") | listed("craft_adjectives")
FIGHTER_TYPES: Final = {
    **dict.fromkeys(
        wordset("militia vigilantes hunters herders tribesmen paramilitaries settlers"), "militia"
    ),
    "rebels": "armed_group",
}
BANDED: Final = wordset("militia alliance coalition")
"""Nouns of bands before which a people stands, and behind which their men are named: "Kurdish militia fighters"."""
_WITH_ARMY: Final = frozenset({"government", "regime", "junta", "administration"})
"""Governments whose jets and artillery are the army's."""
_BRANCHES: Final = {"force": "state_forces", "gov": "government"}
_WHERE: Final = wordset(
    "offensive campaign invasion incursion raid raids occupation blockade operation operations"
)
"""Actions before which a country's name says where they are: "the Ukraine offensive"."""
_FROM_AFAR: Final = wordset("air aerial bombing drone missile rocket artillery")
"""What makes such an action the country's own: "US air raids"."""
_MANNED: Final = listed("manned_craft")
_SERVICES: Final = wordset("military army navy")
_MARKSMEN: Final = ("sniper", "snipers")
"""Those of a nation who are its soldiers, whoever else shoots from afar: "Ruritanian snipers"."""
_FOLLOWERS: Final = frozenset({"force", "asset", "gov", "perp", "civ", "media"})


def of_country(finding: Finding, tag: Tag) -> bool:
    """Makes a mention of a country's forces, government, people or fighters: "Malian army", "Mali’s junta"."""
    scan = finding.scan
    code = scan.is_demonym(tag)
    if not code:
        return False
    at = scan.after(tag.end)
    stop = at + 3
    backed = scan.words[at : at + 1] in (["backed"], ["allied"], ["aligned"]) and scan.near(at)
    if backed and (ours := scan.tag_at.get(at + 1)) is not None and "force" in ours.word.classes:
        return linked_forces(finding, ours)
    make = False
    while at < stop and scan.near(at) and not finding.taken[at]:
        follower = scan.tag_at.get(at)
        if follower and follower.word.classes.keys() & _FOLLOWERS and finding.free(at, follower.end):
            return _joined(finding, tag, follower, code)
        if follower and at > tag.end and follower.word.actors and finding.free(at, follower.end):
            return False  # "Lombia's Security Media Cell": a body that is known by itself
        if scan.words[at] == "side" and at == tag.end and foes_of(code):
            name = f"{scan.lexicon.demonym(code)} army"
            return bool(finding.add(tag.at, at + 1, "force", "state_forces", code, f"army:{code}", name=name))
        if scan.words[at] == "media":
            text = scan.slice(tag.at, at + 1)
            return bool(finding.add(tag.at, at + 1, "media", "media", None, f"media:{text.lower()}"))
        if made := make_at(scan, at):
            make, stop = True, made + 2
        elif scan.words[at] not in _ADJECTIVES:
            break
        at = scan.after(made or at + 1)
    if make:
        key, name = _branch(scan, "army", code, scan.slice(tag.at, tag.end))
        return bool(finding.add(tag.at, tag.end, "force", "state_forces", code, key, name=name))
    return False


def _joined(finding: Finding, tag: Tag, follower: Tag, code: str) -> bool:
    scan = finding.scan
    classes = follower.word.classes
    head = scan.slice(follower.at, follower.end)
    text = scan.slice(tag.at, follower.end)
    i, j = tag.at, follower.end
    if "force" in classes or "gov" in classes:
        label = "force" if "force" in classes else "gov"
        asset = scan.tag_at.get(j) if label == "gov" and scan.near(j) else None
        if asset is not None and "asset" in asset.word.classes and scan.words[j - 1] in _WITH_ARMY:
            key, name = _branch(scan, "army", code, text)  # "a Ruritanian government air strike"
            return bool(finding.add(i, j, "force", "state_forces", code, key, name=name, head=head))
        if label == "force" and scan.words[i - 1 : i] == ["royal"] and finding.free(i - 1, i):
            i, text = i - 1, scan.slice(i - 1, j)  # "the Royal Lombian Navy"
        key, name = _branch(scan, classes[label], code, text)
        return bool(finding.add(i, j, "force", _BRANCHES[label], code, key, name=name, head=head))
    if "asset" in classes:
        if (
            tag.word.country
            and not tag.word.demonym
            and not scan.possessive(tag.end)
            and scan.words[follower.end - 1] in _WHERE
            and scan.words[follower.at] not in _FROM_AFAR
        ):
            return False
        key, name = _branch(scan, "army", code, text)
        end = (
            j
            if scan.words[j - 1] in _MANNED
            else tag.end + (follower.at == tag.end < j - 1 and scan.words[tag.end] in _SERVICES)
        )  # "a Ruritanian military operation": the Ruritanian military's
        return bool(finding.add(i, end, "force", "state_forces", code, key, name=name, head=text))
    if "perp" in classes and scan.words[j - 1] in _MARKSMEN:
        key, name = _branch(scan, "army", code, text)
        return bool(finding.add(i, j, "force", "state_forces", code, key, name=name, head=head))
    if "perp" in classes:
        type_ = FIGHTER_TYPES.get(classes["perp"], "unidentified")
        key = "perp:" + " ".join(scan.words[i:j])
        return bool(finding.add(i, j, "generic", type_, code, key, head=head))
    if scan.words[j - 1] == "officials":  # of a country, nobody's victims: who speaks for its government
        return bool(finding.add(i, j, "force", "government", code, f"gov:{code}", head=head))
    if "civ" in classes:
        return bool(finding.add(i, j, "generic", "civilians", None, f"civ:{code}", head=head))
    return bool(finding.add(i, j, "media", "media", None, f"media:{text.lower()}", head=head))


def _branch(scan: Scan, branch: str, code: str, text: str) -> tuple[str, str]:
    """Gives key and usual name of a branch of a country's forces or government."""
    if branch in ("army", "command"):
        return f"army:{code}", f"{scan.lexicon.demonym(code)} army"
    if branch == "government":
        return f"gov:{code}", f"{scan.lexicon.demonym(code)} government"
    return f"{branch}:{code}", text


def state_body(finding: Finding, tag: Tag) -> None:
    """Makes a mention of a force or government whose country, if any, is told behind it: "the army of Mali"."""
    scan, word = finding.scan, tag.word
    classes = word.classes
    if scan.words[tag.at] == "paramilitary" and tag.end - tag.at == 2 and scan.caps[tag.at + 1] == CAPITAL:
        tag = Tag(
            tag.at + 1, tag.end, word
        )  # "the paramilitary Rangers": that is what they are, not their name
    label = "force" if "force" in classes else "gov"
    if "place" in classes and tag.at and scan.near(tag.at) and _names_it(scan, tag.at - 1):
        return
    if scan.words[tag.at] == "administration" and of_president(finding, tag):
        return
    code, end = _of_after(finding, tag.end)
    if code:
        text = scan.slice(tag.at, tag.end)
        key, _ = _branch(scan, classes[label], code, text)
        name = f"{scan.lexicon.demonym(code)} {text}"
        if label == "gov" and scan.caps[tag.at] != LOWER:
            tag = Tag(tag.at, end, word)  # "Government of Togo": the country is of its name
            name = ""
        finding.add(tag.at, tag.end, "force", _BRANCHES[label], code, key, name=name, head=text)
        return
    flown = label == "gov" and scan.near(tag.end) and scan.words[tag.end - 1] in _WITH_ARMY
    asset = scan.tag_at.get(tag.end) if flown else None
    if asset is not None and "asset" in asset.word.classes:
        finding.add(tag.at, asset.end, "generic", "state_forces", None, "army:")
        return
    if flown and (made := make_at(scan, tag.end)):
        finding.add(tag.at, made, "generic", "state_forces", None, "army:")  # "a government MiG-21"
        return
    finding.add(tag.at, tag.end, "generic", _BRANCHES[label], None, f"{classes[label]}:")


def _names_it(scan: Scan, k: int) -> bool:
    """Whether a word names the place behind it: "Lomba police station", while "A police station" opens a sentence."""
    return len(scan.words[k]) > 1 and scan.named(k)


def _of_after(finding: Finding, j: int) -> tuple[str, int]:
    """Gives the country in "army of Mali" and where it ends, "" where there is none."""
    scan = finding.scan
    if j + 1 >= len(scan.words) or scan.words[j] != "of" or not scan.near(j):
        return "", j
    k = j + 2 if scan.words[j + 1] == "the" else j + 1
    tag = scan.tag_at.get(k)
    return (scan.is_country(tag), tag.end) if tag else ("", j)
