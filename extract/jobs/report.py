"""What a job came to: counts, tokens, cost and time, for the summary and the manifest."""

from __future__ import annotations

import hashlib
import platform
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.__about__ import VERSION
from extract.pipeline import Failure
from extract.records import Record
from extract.settings import Settings


@dataclass(slots=True)
class Report:
    """Counts over a job; grows as results come."""

    engines: Counter[str] = field(default_factory=Counter)
    fallbacks: Counter[str] = field(default_factory=Counter)
    why: dict[str, str] = field(default_factory=dict)
    failures: Counter[str] = field(default_factory=Counter)
    items: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    resumed: int = 0
    adopted: int = 0
    torn: bool = False
    cached: int = 0
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float = 0.0
    uncosted: int = 0
    began: float = field(default_factory=time.monotonic)
    seconds: float = 0.0

    def add(self, result: Record | Failure) -> None:
        """Counts one result."""
        if isinstance(result, Failure):
            self.failures[result.outcome] += 1
            return
        made = result.provenance
        self.engines[made.engine if made else "hand"] += 1
        for name in ("actors", "engagements", "claims"):
            self.items[name] += len(getattr(result, name))
        if made is None:
            return
        if made.fallback:
            outcome, _, reason = made.fallback.partition(": ")
            self.fallbacks[outcome] += 1
            self.why.setdefault(outcome, reason)
        for notice in made.warnings:
            self.warnings[notice.code] += 1
        if made.usage is not None:
            self._add_usage(made.usage)

    def _add_usage(self, usage: Any) -> None:
        self.requests += usage.requests
        self.cached += usage.cached
        self.prompt_tokens += usage.prompt_tokens or 0
        self.completion_tokens += usage.completion_tokens or 0
        self.cost += usage.cost or 0.0
        self.uncosted += usage.cost is None

    @property
    def done(self) -> int:
        """Records made in this run."""
        return sum(self.engines.values())

    @property
    def failed(self) -> int:
        """Documents and inputs without a record."""
        return sum(self.failures.values())

    def finish(self) -> None:
        """Stops the clock."""
        self.seconds = time.monotonic() - self.began

    def lines(self) -> list[str]:
        """Gives the summary, one line a fact."""
        made = ", ".join(f"{n:,} by {name}" for name, n in sorted(self.engines.items()))
        out = [f"{count(self.done, 'record')}" + (f" ({made})" if made else "")]
        out[0] += "; " + ", ".join(count(self.items[n], n[:-1]) for n in ("engagements", "claims", "actors"))
        if self.resumed:
            out.append(f"{count(self.resumed, 'document')} done before")
        if self.torn:
            out.append(
                "the last line of the interrupted run was torn; it was cut off and its document done again"
            )
        if self.fallbacks:
            out += [self._stood_in(outcome, n) for outcome, n in self.fallbacks.most_common()]
        if self.requests:
            out.append(self._spent())
        if self.failures:
            why = ", ".join(f"{n} {outcome}" for outcome, n in self.failures.most_common())
            out.append(f"{self.failed} failed: {why}")
        rate = f" ({self.done / self.seconds:.1f} documents a second)" if self.seconds > 1 else ""
        out.append(f"{self.seconds:.1f} s{rate}")
        return out

    def _stood_in(self, outcome: str, number: int) -> str:
        """Says how often and why rules stood in; of several reasons with one outcome, the first."""
        reason = self.why.get(outcome, "")
        said = (
            f"rules stood in for the model {number:,} times"
            if number > 1
            else "rules stood in for the model once"
        )
        return f"{said} ({outcome})" + (f": {reason}" if reason else "")

    def _spent(self) -> str:
        asked = f"{count(self.requests, 'request')}, {self.cached} from the cache"
        tokens = f"{self.prompt_tokens:,} + {self.completion_tokens:,} tokens"
        return f"{asked}; {tokens}; {self._price()}"

    def _price(self) -> str:
        if self.uncosted and not self.cost:
            return "price unknown"
        unknown = f" (price unknown for {count(self.uncosted, 'document')})" if self.uncosted else ""
        return f"${self.cost:.4f}{unknown}"


def manifest(report: Report, settings: Settings, config: str, output: Path, engine: Any) -> dict[str, Any]:
    """Gives what stands in OUT.manifest.json: enough to repeat the run, and to tell whether the file is whole."""
    return {
        "toolkit": VERSION,
        "python": platform.python_version(),
        "engine": {"name": engine.name, "version": engine.version},
        "config": config,
        "settings": settings.model_dump(mode="json", exclude={"api_key"}),
        "output": {"file": output.name, "sha256": digest(output), "bytes": output.stat().st_size},
        "counts": {
            "records": report.done + report.resumed,
            "resumed": report.resumed,
            "engines": dict(report.engines),
            "fallbacks": dict(report.fallbacks),
            "failures": dict(report.failures),
            "items": dict(report.items),
            "warnings": dict(report.warnings),
        },
        "usage": {
            "requests": report.requests,
            "cached": report.cached,
            "prompt_tokens": report.prompt_tokens,
            "completion_tokens": report.completion_tokens,
            "cost": round(report.cost, 6),
            "cost_unknown_for": report.uncosted,
        },
        "seconds": round(report.seconds, 3),
    }


def renewed(held: dict[str, Any], report: Report, output: Path, failing: Iterable[str]) -> dict[str, Any]:
    """Gives a manifest after `report` of a retry was added to its output: digest, counts, usage and what still fails.

    The settings stay those of the first run.
    """
    made = dict(held)
    made["output"] = {"file": output.name, "sha256": digest(output), "bytes": output.stat().st_size}
    counts = dict(held["counts"])
    counts["records"] += report.done
    for name in ("engines", "fallbacks", "items", "warnings"):
        counts[name] = dict(Counter(counts[name]) + Counter(getattr(report, name)))
    counts["failures"] = dict(Counter(failing))
    made["counts"] = counts
    added = {
        "requests": report.requests,
        "cached": report.cached,
        "prompt_tokens": report.prompt_tokens,
        "completion_tokens": report.completion_tokens,
        "cost": report.cost,
        "cost_unknown_for": report.uncosted,
    }
    made["usage"] = {name: round(value + added.get(name, 0), 6) for name, value in held["usage"].items()}
    made["seconds"] = round(held["seconds"] + report.seconds, 3)
    made["retries"] = held.get("retries", 0) + 1
    return made


def digest(path: Path) -> str:
    """Gives the SHA-256 of a file."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def count(number: int, noun: str) -> str:
    """Gives a number with its noun, as in 1 record and 1,200 records."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
