"""Cloud and network folders are recognised, look-alikes are not (safety.md: 20 of 20, 0 of 20)."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from zorgdesk.domain.errors import UnsafePlace, UnsafePlaceKind
from zorgdesk.store.places import Surroundings, must_be_safe, unsafe_kind

K = UnsafePlaceKind
QUIET = Surroundings(variables={}, mounts=())

NAMED = [
    (PureWindowsPath(r"C:\Users\wieke\OneDrive\dossier.zorgdesk"), K.ONEDRIVE),
    (PureWindowsPath(r"C:\Users\wieke\OneDrive - Kinderopvang De Boom\Documenten\dossier.zorgdesk"), K.ONEDRIVE),
    (PureWindowsPath(r"D:\onedrive - persoonlijk\dossier.zorgdesk"), K.ONEDRIVE),
    (PureWindowsPath(r"C:\Users\wieke\Dropbox\dossier.zorgdesk"), K.DROPBOX),
    (PurePosixPath("/home/wieke/Dropbox (De Boom)/zorg/dossier.zorgdesk"), K.DROPBOX),
    (PurePosixPath("/home/wieke/Google Drive/dossier.zorgdesk"), K.GOOGLE_DRIVE),
    (PureWindowsPath(r"C:\Users\wieke\GoogleDrive\dossier.zorgdesk"), K.GOOGLE_DRIVE),
    (
        PurePosixPath("/Users/wieke/Library/CloudStorage/GoogleDrive-w@boom.nl/Mijn Drive/dossier.zorgdesk"),
        K.GOOGLE_DRIVE,
    ),
    (PurePosixPath("/Users/wieke/Library/CloudStorage/OneDrive-DeBoom/dossier.zorgdesk"), K.ONEDRIVE),
    (PurePosixPath("/Users/wieke/Library/CloudStorage/Dropbox-Werk/dossier.zorgdesk"), K.DROPBOX),
    (PurePosixPath("/Users/wieke/Library/Mobile Documents/com~apple~CloudDocs/dossier.zorgdesk"), K.ICLOUD),
    (PureWindowsPath(r"C:\Users\wieke\iCloudDrive\dossier.zorgdesk"), K.ICLOUD),
    (PurePosixPath("/Users/wieke/iCloud Drive/dossier.zorgdesk"), K.ICLOUD),
    (PurePosixPath("/home/wieke/Nextcloud/dossier.zorgdesk"), K.NEXTCLOUD),
    (PurePosixPath("/home/wieke/Nextcloud2/zorg/dossier.zorgdesk"), K.NEXTCLOUD),
    (PurePosixPath("/home/wieke/ownCloud/dossier.zorgdesk"), K.NEXTCLOUD),
    (PureWindowsPath(r"\\server\zorg\dossier.zorgdesk"), K.NETWORK),
    (PureWindowsPath(r"\\192.168.1.9\c$\zorg\dossier.zorgdesk"), K.NETWORK),
    (PureWindowsPath(r"\\?\UNC\server\zorg\dossier.zorgdesk"), K.NETWORK),
]

INNOCENT = [
    PureWindowsPath(r"C:\Users\wieke\AppData\Local\ZorgDesk\dossier.zorgdesk"),
    PureWindowsPath(r"C:\Users\wieke\Documents\dossier.zorgdesk"),
    PureWindowsPath(r"D:\dossier.zorgdesk"),
    PureWindowsPath(r"\\?\C:\zorg\dossier.zorgdesk"),
    PureWindowsPath(r"C:\OneDriveOud\dossier.zorgdesk"),
    PureWindowsPath(r"C:\Users\wieke\Documents\OneDrive.zorgdesk"),
    PurePosixPath("/home/wieke/.local/share/ZorgDesk/dossier.zorgdesk"),
    PurePosixPath("/home/wieke/dropbox-export-2024/dossier.zorgdesk"),
    PurePosixPath("/home/wieke/niet in Dropbox/dossier.zorgdesk"),
    PurePosixPath("/home/wieke/Mijn Drive/dossier.zorgdesk"),
    PurePosixPath("/home/wieke/google/drive/dossier.zorgdesk"),
    PurePosixPath("/home/icloud/dossier.zorgdesk"),
    PurePosixPath("/home/wieke/uitleg nextcloud/dossier.zorgdesk"),
    PurePosixPath("/home/wieke/syncthing/dossier.zorgdesk"),
    PurePosixPath("/media/wieke/STICK/dossier.zorgdesk"),
    PurePosixPath("/Users/wieke/Library/Application Support/ZorgDesk/dossier.zorgdesk"),
    PurePosixPath("/mnt/data/dossier.zorgdesk"),
    PurePosixPath("/srv/zorg/dossier.zorgdesk"),
    PurePosixPath("/home/server/share/dossier.zorgdesk"),
    PurePosixPath("/tmp/dossier.zorgdesk"),
]


@pytest.mark.parametrize(("path", "kind"), NAMED, ids=str)
def test_a_cloud_or_network_folder_is_recognised_by_its_name(path: PurePath, kind: UnsafePlaceKind) -> None:
    assert unsafe_kind(path, QUIET) is kind


@pytest.mark.parametrize("path", INNOCENT, ids=str)
def test_an_ordinary_folder_is_left_alone(path: PurePath) -> None:
    assert unsafe_kind(path, QUIET) is None


@pytest.mark.parametrize(
    ("marker", "kind"),
    [
        (".stfolder", K.SYNCTHING),
        (".stignore", K.SYNCTHING),
        (".dropbox", K.DROPBOX),
        (".dropbox.cache", K.DROPBOX),
        (".sync_0a1b2c3d4e5f.db", K.NEXTCLOUD),
        ("._sync_0a1b2c3d4e5f.db", K.NEXTCLOUD),
        (".owncloudsync.log", K.NEXTCLOUD),
        (".tmp.drivedownload", K.GOOGLE_DRIVE),
    ],
)
def test_a_service_is_recognised_by_what_it_leaves_in_its_folder(
    folder: Path, marker: str, kind: UnsafePlaceKind
) -> None:
    below = folder / "zorg" / "2026"
    below.mkdir(parents=True)
    (folder / marker).touch()
    assert unsafe_kind(below / "dossier.zorgdesk", QUIET) is kind
    with pytest.raises(UnsafePlace) as caught:
        must_be_safe(below / "dossier.zorgdesk")
    assert caught.value.kind is kind


def test_the_settings_of_a_service_do_not_make_a_home_folder_its_own(folder: Path) -> None:
    (folder / ".dropbox").mkdir()
    (folder / ".sync").mkdir()
    (folder / ".config").mkdir()
    assert unsafe_kind(folder / "dossier.zorgdesk", QUIET) is None


@pytest.mark.parametrize(
    ("disk", "kind"),
    [
        ("nfs4", K.NETWORK),
        ("cifs", K.NETWORK),
        ("smb3", K.NETWORK),
        ("fuse.sshfs", K.NETWORK),
        ("fuse.rclone", K.NETWORK),
        ("fuse.gvfsd-fuse", K.NETWORK),
        ("fuse.onedriver", K.ONEDRIVE),
        ("fuse.google-drive-ocamlfuse", K.GOOGLE_DRIVE),
        ("ext4", None),
        ("btrfs", None),
        ("tmpfs", None),
        ("overlay", None),
        ("9p", None),
        ("fuseblk", None),
    ],
)
def test_a_network_disk_is_recognised_by_what_the_system_says(disk: str, kind: UnsafePlaceKind | None) -> None:
    around = Surroundings(variables={}, mounts=(("/", "ext4"), ("/mnt/zorg", disk), ("/mnt/zorgvuldig", "nfs")))
    assert unsafe_kind(PurePosixPath("/mnt/zorg/map/dossier.zorgdesk"), around) is kind
    assert unsafe_kind(PurePosixPath("/mnt/dossier.zorgdesk"), around) is None


def test_of_disks_on_one_another_the_deepest_and_the_last_counts() -> None:
    deep = Surroundings(variables={}, mounts=(("/net", "nfs"), ("/net/lokaal", "ext4")))
    assert unsafe_kind(PurePosixPath("/net/lokaal/dossier.zorgdesk"), deep) is None
    above = Surroundings(variables={}, mounts=(("/mnt", "autofs"), ("/mnt", "nfs4")))
    assert unsafe_kind(PurePosixPath("/mnt/dossier.zorgdesk"), above) is K.NETWORK


def test_windows_itself_says_where_onedrive_is() -> None:
    around = Surroundings(variables={"OneDriveCommercial": r"D:\Bedrijfsmap"}, mounts=())
    assert unsafe_kind(PureWindowsPath(r"D:\Bedrijfsmap\zorg\dossier.zorgdesk"), around) is K.ONEDRIVE
    assert unsafe_kind(PureWindowsPath(r"D:\Bedrijfsmap2\dossier.zorgdesk"), around) is None


def test_the_folder_of_this_test_is_safe_by_all_the_system_says(folder: Path) -> None:
    must_be_safe(folder / "dossier.zorgdesk")
