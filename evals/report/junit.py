"""Reports as JUnit XML, which CI systems show as tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from ..gate import Verdict
from ..runs import Run
from ._numbers import share

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHOWN = ("actors", "engagements", "claims", "claims_full", "killed")


def run_report(run: Run) -> str:
    """Gives a test for each document; one without a prediction is an error."""
    root = ET.Element("testsuites", name="extract eval")
    for gold in run.gold:
        rows = [d for d in run.documents if d.gold == gold.name]
        failed = sum(bool(d.failed) for d in rows)
        seconds = sum(d.seconds or 0 for d in rows)
        suite = ET.SubElement(
            root,
            "testsuite",
            name=_safe(f"{run.engine.get('engine')} on {gold.name}"),
            tests=str(len(rows)),
            errors=str(failed),
            failures="0",
            time=f"{seconds:.4f}",
        )
        for d in rows:
            case = ET.SubElement(
                suite, "testcase", classname=_safe(gold.name), name=_safe(d.id), time=f"{d.seconds or 0:.4f}"
            )
            if d.failed:
                ET.SubElement(case, "error", message=_safe(d.failed))
            figures = ", ".join(f"{name} {share(d.score.value(name))}" for name in _SHOWN)
            ET.SubElement(case, "system-out").text = _safe(f"{figures}; {len(d.mistakes)} errors")
    return _written(root)


def verdict_report(verdicts: Sequence[Verdict]) -> str:
    """Gives a test for each gated figure; one that fell too far is a failure."""
    root = ET.Element("testsuites", name="extract eval gate")
    for v in verdicts:
        fallen = [c for c in v.checks if not c.passed]
        suite = ET.SubElement(
            root,
            "testsuite",
            name=_safe(v.name),
            tests=str(len(v.checks)),
            failures=str(len(fallen)),
            errors="0",
        )
        reasons = iter(v.reasons)
        for c in v.checks:
            case = ET.SubElement(suite, "testcase", classname=_safe(v.name), name=c.title)
            if not c.passed:
                failure = ET.SubElement(case, "failure", message=_safe(next(reasons)))
                failure.text = _safe("\n".join(v.lost))
    return _written(root)


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _written(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
