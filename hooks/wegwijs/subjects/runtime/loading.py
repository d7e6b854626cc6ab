"""What the script of the box around Python reads."""

from __future__ import annotations

from wegwijs.page.context import View
from wegwijs.page.script_data import templates


def data(view: View) -> dict[str, object]:
    """Its part of the page's data: what it loads, and its words."""
    words = templates(
        view.words,
        cost="loading.cost",
        saver="loading.saver",
        progress="loading.progress",
        left="loading.left",
        starting="loading.starting",
        working="loading.working",
        step="loading.step",
    )
    worker, runtime = view.asset("subjects/runtime/worker.js"), view.asset("runtime/manifest.json")
    return {"loading": {"worker": worker, "runtime": runtime, **words}}
