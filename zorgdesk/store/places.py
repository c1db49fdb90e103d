"""Where the working file must not lie: folders that a cloud service copies, and disks on a network (safety.md).

A service that copies an open file makes a torn copy, and two computers make two files of one. Recognised by the names
these services give their folders, by the files they put in them, by what the system says of the disk. An encrypted
backup in such a folder is fine.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PureWindowsPath

from zorgdesk.domain.errors import UnsafePlace, UnsafePlaceKind

_K = UnsafePlaceKind

# A whole folder name, small letters: "onedrive", "onedrive - kinderopvang de boom", "dropbox (werk)", "nextcloud2"
_FOLDER_NAMES: tuple[tuple[re.Pattern[str], UnsafePlaceKind], ...] = (
    (re.compile(r"onedrive( - .+|-.+)?|skydrive"), _K.ONEDRIVE),
    (re.compile(r"dropbox( \(.+\))?"), _K.DROPBOX),
    (re.compile(r"google ?drive( \(.+\))?|googledrive-.+|drivefs"), _K.GOOGLE_DRIVE),
    (re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs"), _K.ICLOUD),
    (re.compile(r"(nextcloud|owncloud)(\d+| - .+|-.+)?"), _K.NEXTCLOUD),
)

# A file or folder a service leaves in the top folder that it copies
_MARKERS: tuple[tuple[re.Pattern[str], UnsafePlaceKind], ...] = (
    (re.compile(r"\.dropbox|\.dropbox\.cache"), _K.DROPBOX),
    (re.compile(r"\.stfolder|\.stignore"), _K.SYNCTHING),
    (re.compile(r"\._?sync_[0-9a-f]+\.db|\.nextcloudsync\.log|\.owncloudsync\.log"), _K.NEXTCLOUD),
    (re.compile(r"\.tmp\.drivedownload|\.tmp\.driveupload"), _K.GOOGLE_DRIVE),
)

# Where Windows and the services say themselves that a folder of theirs is
_VARIABLES = {
    "OneDrive": _K.ONEDRIVE,
    "OneDriveConsumer": _K.ONEDRIVE,
    "OneDriveCommercial": _K.ONEDRIVE,
}

_NETWORK_DISKS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "afpfs",
        "ncpfs",
        "davfs",
        "webdav",
        "ceph",
        "glusterfs",
    }
    | {f"fuse.{name}" for name in ("davfs2", "sshfs", "rclone", "curlftpfs", "gvfsd-fuse", "glusterfs")}
)
_CLOUD_DISKS = {
    "fuse.onedriver": _K.ONEDRIVE,
    "fuse.google-drive-ocamlfuse": _K.GOOGLE_DRIVE,
    "fuse.drivefs": _K.GOOGLE_DRIVE,
}
_WINDOWS_REMOTE_DISK = 4  # GetDriveTypeW: DRIVE_REMOTE


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the system says about folders and disks; tests hand in their own."""

    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    mounts: tuple[tuple[str, str], ...] | None = None
    """Mount points with the kind of disk; None: ask the system."""


def must_be_safe(path: Path) -> None:
    """Raise UnsafePlace when the working file must not lie at this path."""
    kind = unsafe_kind(path)
    if kind is not None:
        raise UnsafePlace(kind)


def unsafe_kind(path: PurePath, around: Surroundings | None = None) -> UnsafePlaceKind | None:
    """Return who else touches the folder of this file, or None when nobody is known to."""
    around = around or Surroundings()
    return (
        _by_address(path)
        or _by_name(path)
        or _by_variable(path, around.variables)
        or _by_marker(path)
        or _by_disk(path, around.mounts)
    )


def _by_address(path: PurePath) -> UnsafePlaceKind | None:
    r"""\\server\share, except \\?\C:\ and \\.\, which are this computer; \\wsl$\ is too."""
    drive = PureWindowsPath(str(path)).drive
    if not drive.startswith("\\\\") or drive.startswith(("\\\\?\\", "\\\\.\\")):
        return _K.NETWORK if drive.upper().startswith("\\\\?\\UNC\\") else None
    return None if drive.lower().startswith(("\\\\wsl$\\", "\\\\wsl.localhost\\")) else _K.NETWORK


def _by_name(path: PurePath) -> UnsafePlaceKind | None:
    folders = [part.casefold() for part in path.parts[:-1]]
    for folder, parent in zip(folders, ["", *folders], strict=False):
        # macOS keeps every service in ~/Library/CloudStorage/<Service>-<account>
        name = folder if parent != "cloudstorage" else re.sub(r"^([^-]+)-.*$", r"\1", folder)
        for pattern, kind in _FOLDER_NAMES:
            if pattern.fullmatch(name):
                return kind
    return None


def _by_variable(path: PurePath, variables: Mapping[str, str]) -> UnsafePlaceKind | None:
    for name, kind in _VARIABLES.items():
        folder = variables.get(name, "")
        if folder and path.is_relative_to(folder):
            return kind
    return None


def _by_marker(path: PurePath) -> UnsafePlaceKind | None:
    for folder in Path(path).parents:
        for name in _names_in(folder):
            for pattern, kind in _MARKERS:
                if pattern.fullmatch(name) and not _is_home_of_settings(folder, name):
                    return kind
    return None


def _is_home_of_settings(folder: Path, name: str) -> bool:
    """Dropbox keeps its settings in ~/.dropbox; that does not make the home folder its own."""
    return name == ".dropbox" and (folder / name).is_dir()


def _names_in(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    yield entry.name
    except OSError:
        return


def _by_disk(path: PurePath, mounts: tuple[tuple[str, str], ...] | None) -> UnsafePlaceKind | None:
    if mounts is None:
        if _is_network_letter(path.drive):
            return _K.NETWORK
        mounts = _mounts_of_linux()
    under = [(point, disk) for point, disk in mounts if path.is_relative_to(point)]
    if not under:
        return None
    # the deepest point wins, and of two on the same point the later one, which lies on top
    disk = max(enumerate(under), key=lambda entry: (len(PurePath(entry[1][0]).parts), entry[0]))[1][1]
    return _CLOUD_DISKS.get(disk, _K.NETWORK if disk in _NETWORK_DISKS else None)


def _mounts_of_linux() -> tuple[tuple[str, str], ...]:
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()  # not Linux: names and markers have to do
    fields = [line.split(" ") for line in lines]
    return tuple((_unescaped(parts[1]), parts[2]) for parts in fields if len(parts) > 2)


def _unescaped(point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)


def _is_network_letter(drive: str) -> bool:
    """Tell whether this Windows drive letter ("H:") stands for a folder on a network."""
    if os.name != "nt" or not drive:
        return False
    import ctypes

    answer: int = ctypes.__dict__["windll"].kernel32.GetDriveTypeW(f"{drive}\\")
    return answer == _WINDOWS_REMOTE_DISK
