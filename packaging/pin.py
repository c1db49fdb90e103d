"""Write constraints.txt and constraints-dev.txt anew: exact versions with the hash of every wheel we support.

Run it in the project's venv after you changed a version in pyproject.toml:

    .venv/bin/python packaging/pin.py

It reads the versions that are installed in this venv, asks pip (dry run, nothing is installed) for the wheel of
each supported system, and notes its hash. The files name no address, so any index or a folder of wheels serves.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = {
    "linux x86_64": [f"manylinux_2_{n}_x86_64" for n in range(36, 4, -1)] + ["manylinux2014_x86_64", "linux_x86_64"],
    "linux aarch64": [f"manylinux_2_{n}_aarch64" for n in range(41, 16, -1)] + ["manylinux2014_aarch64"],
    "windows": ["win_amd64"],
    "macos intel": [f"macosx_{n}_0_{a}" for n in range(15, 10, -1) for a in ("x86_64", "universal2")]
    + [f"macosx_10_{n}_{a}" for n in range(16, 8, -1) for a in ("x86_64", "universal2")],
    "macos arm": [f"macosx_{n}_0_{a}" for n in range(15, 10, -1) for a in ("arm64", "universal2")],
}
WINDOWS_ONLY = {"colorama": "0.4.6"}
HEADS = {
    "constraints.txt": "What ZorgDesk needs to run. Made by packaging/pin.py; install with --require-hashes.",
    "constraints-dev.txt": "What building and testing need on top of constraints.txt. Made by packaging/pin.py.",
}


def normal(name: str) -> str:
    """The one spelling of a package name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(wanted: list[str]) -> dict[str, str]:
    """The installed versions of these requirements and of everything they need here."""
    found: dict[str, str] = {}
    todo = [normal(re.split(r"[^A-Za-z0-9._-]", line)[0]) for line in wanted]
    while todo:
        name = todo.pop()
        if name in found:
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # asked for by an environment marker that does not hold here
        found[name] = package.version
        for line in package.requires or []:
            if "extra ==" not in line:
                todo.append(normal(re.split(r"[^A-Za-z0-9._-]", line)[0]))
    return found


def hashes_for(pins: dict[str, str], python: str, tags: list[str]) -> dict[str, str]:
    """Ask pip which wheel each pin means on that system; a package without a wheel there is left out."""
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--quiet", "--dry-run", "--no-deps"]
        command += ["--ignore-installed", "--only-binary=:all:", "--python-version", python]
        command += ["--report", str(report), "--target", folder]
        for tag in tags:
            command += ["--platform", tag]
        lines = [f"{name}=={version}" for name, version in pins.items()]
        if subprocess.run(command + lines, check=False, capture_output=True).returncode != 0:
            for line in lines:
                report.unlink(missing_ok=True)
                if subprocess.run([*command, line], check=False, capture_output=True).returncode == 0:
                    found |= read_report(report)
            return found
        return read_report(report)


def read_report(report: Path) -> dict[str, str]:
    """Package name to sha256 from one pip report."""
    rows = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {normal(r["metadata"]["name"]): r["download_info"]["archive_info"]["hashes"]["sha256"] for r in rows}


def write(name: str, pins: dict[str, str], hashes: dict[str, set[str]]) -> None:
    """Write one constraints file, packages and hashes in order."""
    lines = [f"# {HEADS[name]}"]
    for package, version in sorted(pins.items()):
        marker = ' ; sys_platform == "win32"' if package in WINDOWS_ONLY else ""
        marks = [f"    --hash=sha256:{value}" for value in sorted(hashes[package])]
        lines.append(" \\\n".join([f"{package}=={version}{marker}", *marks]))
    (ROOT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Pin what pyproject.toml names, for every system."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = closure(project["project"]["dependencies"])
    everything = closure(project["project"]["optional-dependencies"]["dev"]) | WINDOWS_ONLY
    tools = {name: version for name, version in everything.items() if name not in runtime}
    hashes: dict[str, set[str]] = {name: set() for name in runtime | tools}
    for system, tags in SYSTEMS.items():
        for python in PYTHONS:
            found = hashes_for(runtime | tools, python, tags)
            for name, value in found.items():
                hashes[name].add(value)
            missing = sorted((runtime | tools).keys() - found.keys())
            print(f"{system}, Python {python}: {len(found)} wheels; none for: {', '.join(missing) or '-'}")
    write("constraints.txt", runtime, hashes)
    write("constraints-dev.txt", tools, hashes)


if __name__ == "__main__":
    main()
