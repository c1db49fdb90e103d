; Inno Setup 6 script: an installer for one user, without administrator rights.
; Not run yet: it needs Windows. From the project's folder, after PyInstaller:
;   iscc /DVersion=0.1.0 packaging\windows\zorgdesk.iss
; Makes dist\ZorgDesk-setup-<version>.exe.

#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif

[Setup]
AppId={{6F1B1B62-6B2C-4E7B-9C55-6D1E1B5A0D3C}
AppName=ZorgDesk
AppVersion={#Version}
AppVerName=ZorgDesk {#Version}
DefaultDirName={localappdata}\Programs\ZorgDesk
DefaultGroupName=ZorgDesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=ZorgDesk-setup-{#Version}
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
UninstallDisplayIcon={app}\ZorgDesk.exe
WizardStyle=modern

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Files of an older version must not stay beside the new ones. The dossier lies elsewhere and is never touched.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\ZorgDesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\ZorgDesk"; Filename: "{app}\ZorgDesk.exe"
Name: "{autodesktop}\ZorgDesk"; Filename: "{app}\ZorgDesk.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.zorgdesk"; ValueType: string; ValueData: "ZorgDesk.Dossier"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\ZorgDesk.Dossier"; ValueType: string; ValueData: "ZorgDesk-dossierbestand"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\ZorgDesk.Dossier\shell\open\command"; ValueType: string; ValueData: """{app}\ZorgDesk.exe"" ""%1"""

[Run]
Filename: "{app}\ZorgDesk.exe"; Description: "{cm:LaunchProgram,ZorgDesk}"; Flags: nowait postinstall skipifsilent
