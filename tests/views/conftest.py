"""A real Chromium for the page's tests; they are skipped only where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract.records import Record
from extract.views import page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
SCREENSHOTS = Path(__file__).resolve().parents[2] / "cache" / "screenshots"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    if not Path(CHROMIUM).is_file():
        pytest.skip("there is no chromium here (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        browser.close()


class Opened:
    """An open page, and all that happened on it: requests, dialogs, faults and messages of the console."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("pageerror", lambda e: self.faults.append(str(e)))
        page.on("console", lambda m: self.faults.append(m.text))
        page.on("dialog", lambda d: (self.faults.append(f"dialog: {d.message}"), d.dismiss()))

    def shoot(self, name: str) -> None:
        """Keeps a picture of the page for a person to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

    def scrolls_sideways(self) -> bool:
        """Says whether the page is wider than its window."""
        wide: bool = self.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        return wide


Open = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a page of records in a window; asserts at the end that nothing was asked of anybody, and nothing failed."""
    contexts, pages = [], []

    def open_page(
        records: list[Record], *, width: int = 1400, height: int = 900, scheme: str = "light", at: str = ""
    ) -> Opened:
        path = tmp_path / "page.html"
        page.write(records, path, title="Reports")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            has_touch=width < 500,
        )
        contexts.append(context)
        shown = Opened(context.new_page())
        pages.append(shown)
        shown.page.goto(path.as_uri() + at)
        shown.page.wait_for_selector("body[data-ready=yes]")
        return shown

    yield open_page
    for shown in pages:
        assert shown.faults == []
        assert [r for r in shown.requests if not r.startswith("file:")] == []
        assert len(shown.requests) == 1
    for context in contexts:
        context.close()
