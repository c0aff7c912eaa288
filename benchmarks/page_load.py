"""Time until a page of many records can be read and used, in a real Chromium, at a desk and on a phone.

    python -m benchmarks.page_load [--records 1000] [--runs 5] [--json FILE]

The records are the shipped hand labels, repeated with ids and texts of their own. `open` is from the start of the
navigation until the first article with its claims is painted; `next` from a key press to another document painted;
`search` from the last letter to the list that is left; `view` to the timeline or the map drawn. Medians, in
milliseconds; the slowest beside the opening.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from extract.records import Record
from extract.resources import bundled
from extract.views import page

ARGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PAINTED = (
    "() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"
)


def records(count: int) -> list[Record]:
    """Gives so many records, made of the shipped labels; no two texts are equal."""
    files = sorted(p for p in (bundled("evals") / "gold").glob("*.json") if p.name[:2] in ("a-", "b-"))
    labels = [Record.model_validate_json(p.read_text(encoding="utf-8")) for p in files]
    if not labels:
        raise SystemExit("no hand labels are here to make records of")
    made = []
    for n in range(count):
        label = labels[n % len(labels)]
        d = label.document
        document = d.model_copy(update={"id": f"{d.id}-{n}", "text": f"{d.text}\n\nReport {n} of the day."})
        made.append(label.model_copy(update={"document": document}))
    return made


def measure(browser: Any, path: Path, width: int) -> dict[str, float]:
    """Opens the page once in a fresh context and measures each step in milliseconds."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    shown = context.new_page()
    times = {}
    start = time.perf_counter()
    shown.goto(path.as_uri() + "#article", wait_until="commit")
    shown.wait_for_selector("body[data-ready=yes]")
    times["open"] = shown.evaluate(PAINTED)
    times["open, seen from outside"] = (time.perf_counter() - start) * 1000
    steps = {
        "next": "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true}))",
        "timeline": "document.querySelector('#tab-timeline').click()",
        "map": "document.querySelector('#tab-map').click()",
        "search": (
            "(() => { const f = document.querySelector('#f-text'); f.value = 'soldiers hospital';"
            " f.form.dispatchEvent(new Event('submit', {cancelable: true})); })()"
        ),
    }
    for name, step in steps.items():
        script = f"async () => {{ const t = performance.now(); {step}; return (await ({PAINTED})()) - t; }}"
        times[name] = shown.evaluate(script)
    memory = "performance.memory ? performance.memory.usedJSHeapSize / 1e6 : 0"
    times["heap, MB"] = shown.evaluate(memory)
    context.close()
    return times


def main() -> int:
    """Builds the page, measures, prints a table; exit code 1 where the median opening takes 3 seconds or more."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        print("no chromium here: apt-get install chromium", file=sys.stderr)
        return 2
    found: dict[str, Any] = {"records": options.records, "runs": options.runs}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        made = records(options.records)
        start = time.perf_counter()
        found["bytes"] = page.write(made, path)
        found["seconds to write"] = time.perf_counter() - start
        print(
            f"{options.records:,} records, {sum(len(r.claims) for r in made):,} claims: page of"
            f" {found['bytes'] / 1e6:.1f} MB, written in {found['seconds to write']:.1f} s"
        )
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=ARGS)
            for name, width in (("desk", 1400), ("phone", 400)):
                runs = [measure(browser, path, width) for _ in range(options.runs)]
                found[name] = {key: statistics.median(r[key] for r in runs) for key in runs[0]}
                slowest = max(r["open"] for r in runs)
                print(f"{name} ({width} px), median of {options.runs}; slowest opening {slowest:,.0f} ms")
                for key, value in found[name].items():
                    print(f"  {key:26} {value:8,.0f}")
            browser.close()
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    return 0 if found["desk"]["open"] < 3000 else 1


if __name__ == "__main__":
    sys.exit(main())
