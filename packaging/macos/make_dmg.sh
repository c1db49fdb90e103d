#!/usr/bin/env bash
# Sign dist/ZorgDesk.app and pack it into dist/ZorgDesk-<version>.dmg.
# Not run yet: it needs macOS. From the project's folder, after PyInstaller:
#   SIGN_AS="Developer ID Application: …" NOTARY_PROFILE=zorgdesk packaging/macos/make_dmg.sh
# Without SIGN_AS the app gets an ad-hoc signature (for trying it on this Mac only) and is not notarised.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
app=dist/ZorgDesk.app
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
image="dist/ZorgDesk-$version.dmg"
entitlements=packaging/macos/entitlements.plist
[ -d "$app" ] || { echo "First make $app with PyInstaller (see packaging/RELEASE.md)." >&2; exit 1; }

find "$app" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "${SIGN_AS:--}"
codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "${SIGN_AS:--}" "$app"
codesign --verify --deep --strict "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
cp LICENSE NOTICE "$stage/"
rm -f "$image"
hdiutil create -volname ZorgDesk -srcfolder "$stage" -format UDZO "$image"

if [ -n "${SIGN_AS:-}" ]; then
    codesign --force --timestamp --sign "$SIGN_AS" "$image"
    xcrun notarytool submit "$image" --keychain-profile "${NOTARY_PROFILE:?name of the notarytool profile}" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
