package main

// ID names the program to the system: its settings, its folders and its
// windows. It equals the ID in FyneApp.toml.
const ID = "id.go.kaltimprov.diskominfo.dialogpublik"

// version is the released version, as in FyneApp.toml. It is a variable so
// that a release build can stamp it.
var version = "0.3.0"
