package model

import (
	"strings"
)

// headPosts are the beginnings of posts that letters address in the place of the person; actingPosts
// may stand before them.
var (
	headPosts = []string{
		"kepala", "wakil kepala", "ketua", "wakil ketua", "direktur", "wakil direktur", "direktris",
		"sekretaris", "wakil sekretaris", "rektor", "wakil rektor", "dekan", "wakil dekan",
		"gubernur", "wakil gubernur", "bupati", "wakil bupati", "wali kota", "wakil wali kota",
		"walikota", "wakil walikota", "camat", "lurah", "asisten", "inspektur", "deputi", "menteri",
		"wakil menteri", "komandan", "wakil komandan", "panglima", "pimpinan", "pemimpin",
		"general manager", "manajer", "manager", "presiden direktur", "komisaris utama",
		"sekda", "sekwan", "kadis", "kaban", "karo", "kabid", "kabag", "kasi", "kasubbag", "kasatpol",
		"kapolda", "wakapolda", "kapolres", "kapolresta", "kapolsek", "pangdam", "kasdam", "danrem",
		"dandim", "danlanal", "danlanud", "kajati", "wakajati", "kajari", "kakanwil",
	}
	personalPosts = []string{"sekretaris pribadi", "asisten pribadi", "asisten ahli", "asisten dosen"}
	actingPosts   = []string{"plt", "plh", "pj", "pjs", "penjabat", "pelaksana tugas", "pelaksana harian"}
)

// IsHeadPost reports whether a letter addresses the holder of post by post ("Yth. Kepala Dinas
// Kesehatan") and not by name. It looks at whole words at the beginning, after "Plt." and its like.
func IsHeadPost(post string) bool {
	words := plainWords(post)
	for _, acting := range actingPosts {
		if beginsWith(words, acting) {
			words = words[len(acting)+1:]
			break
		}
	}
	return !anyBegins(words, personalPosts) && anyBegins(words, headPosts)
}

// plainWords folds text to words with one space before and after each, so that whole words can be
// looked for.
func plainWords(s string) string {
	words := strings.FieldsFunc(Fold(s), func(r rune) bool { return strings.ContainsRune(" .,/()-", r) })
	return " " + strings.Join(words, " ") + " "
}

func beginsWith(words, phrase string) bool { return strings.HasPrefix(words, " "+phrase+" ") }

func anyBegins(words string, phrases []string) bool {
	for _, p := range phrases {
		if beginsWith(words, p) {
			return true
		}
	}
	return false
}

// DefaultTown is the town of an organization whose name says none.
const DefaultTown = "Samarinda"

// townNames says which words in an organization's name mean which town; longer names of regions
// stand before those they contain, and the provincial commands that sit in Balikpapan last.
var townNames = []struct{ words, town string }{
	{"penajam paser utara", "Penajam"}, {"ppu", "Penajam"}, {"penajam", "Penajam"},
	{"kutai kartanegara", "Tenggarong"}, {"kukar", "Tenggarong"}, {"tenggarong", "Tenggarong"},
	{"kutai timur", "Sangatta"}, {"kutim", "Sangatta"}, {"sangatta", "Sangatta"},
	{"kutai barat", "Sendawar"}, {"kubar", "Sendawar"}, {"sendawar", "Sendawar"},
	{"mahakam ulu", "Ujoh Bilang"}, {"mahulu", "Ujoh Bilang"}, {"ujoh bilang", "Ujoh Bilang"},
	{"tanjung redeb", "Tanjung Redeb"}, {"berau", "Tanjung Redeb"},
	{"tanah grogot", "Tanah Grogot"}, {"paser", "Tanah Grogot"},
	{"balikpapan", "Balikpapan"}, {"bontang", "Bontang"}, {"samarinda", "Samarinda"},
	{"polda", "Balikpapan"}, {"kepolisian daerah", "Balikpapan"}, {"kodam", "Balikpapan"},
}

// TownOf returns the town of an organization of East Kalimantan from its name, a regency's capital
// for a regency; DefaultTown when the name says nothing.
func TownOf(organization string) string {
	words := plainWords(organization)
	for _, t := range townNames {
		if strings.Contains(words, " "+t.words+" ") {
			return t.town
		}
	}
	return DefaultTown
}
