#!/bin/sh
# fetch-sources.sh FOLDER : fetch into FOLDER the files that build.py makes the faces from.
# Needs npm, and a Debian (or Ubuntu) with apt-get and dpkg-deb; about 190 MB are downloaded.
# build.py verifies the sha256 of every file, so nothing is verified here.
set -eu
folder=${1:?usage: fetch-sources.sh FOLDER}
mkdir -p "$folder"
cd "$folder"

# take PACKAGE TARBALL FILE... : fetch an npm package unless it is there, and extract files from it
take() {
    package=$1 tarball=$2
    shift 2
    [ -f "$tarball" ] || npm pack --silent "$package"
    for file in "$@"; do
        tar -xzOf "$tarball" "package/$file" > "$(basename "$file")"
    done
}

take @expo-google-fonts/noto-serif-sc@0.4.3 expo-google-fonts-noto-serif-sc-0.4.3.tgz \
    400Regular/NotoSerifSC_400Regular.ttf 700Bold/NotoSerifSC_700Bold.ttf
take @expo-google-fonts/noto-sans-sc@0.4.3 expo-google-fonts-noto-sans-sc-0.4.3.tgz \
    500Medium/NotoSansSC_500Medium.ttf
take @expo-google-fonts/tinos@0.4.2 expo-google-fonts-tinos-0.4.2.tgz \
    400Regular/Tinos_400Regular.ttf 700Bold/Tinos_700Bold.ttf
# One whole face a weight, in spite of "latin" in the file names: 300 is Light, 500 is Regular.
take @fontsource/lxgw-wenkai@5.3.0 fontsource-lxgw-wenkai-5.3.0.tgz \
    files/lxgw-wenkai-latin-300-normal.woff2 files/lxgw-wenkai-latin-500-normal.woff2

# The 8105 hanzi of 通用规范汉字表 are the kTGH entries of Unihan; Debian 12 has Unicode 15.0.0.
# (On a system with another version, take Unihan_OtherMappings.txt of Debian's unicode-data 15.0.0-1.)
[ -f Unihan_OtherMappings.txt.bz2 ] || {
    apt-get download unicode-data
    dpkg-deb --fsys-tarfile unicode-data_*.deb |
        tar -xOf - ./usr/share/unicode/Unihan_OtherMappings.txt.bz2 > Unihan_OtherMappings.txt.bz2
}
echo "sources are in $folder"
