"""Measure whole processes: a child prints JSON lines with moments of the shared monotonic clock and its own memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCRIPTS = Path(__file__).parent / "scripts"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Told:
    """What a child said: one dictionary per name, and when its process began."""

    started: float
    lines: dict[str, dict[str, Any]]

    def since_start(self, name: str) -> float:
        """Milliseconds from the start of the process to this moment."""
        return float(self.lines[name]["at"] - self.started) * 1000

    def between(self, first: str, second: str) -> float:
        """Milliseconds from one moment to another."""
        return float(self.lines[second]["at"] - self.lines[first]["at"]) * 1000

    def memory(self, name: str) -> float:
        """Resident memory at this moment, in MiB."""
        return float(self.lines[name]["rss"]) / 1024


def run(script: str, *arguments: str, home: Path) -> Told:
    """Run a script of `scripts/` to its end in a home folder of its own; raises CalledProcessError when it fails."""
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, str(SCRIPTS / script), *arguments]
    started = time.monotonic()
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=900)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return Told(started, {line["name"]: line for line in lines})
