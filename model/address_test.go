package model

import "testing"

func TestIsHeadPost(t *testing.T) {
	for post, want := range map[string]bool{
		"Kepala Dinas Kesehatan": true, "KEPALA BIDANG P2P": true, "Plt. Kepala Dinas": true,
		"Ketua KPU": true, "Wakil Ketua DPRD": true, "Direktur RSUD": true, "Sekretaris Daerah": true,
		"Rektor": true, "Gubernur Kalimantan Timur": true, "Wakil Gubernur": true, "Pj. Bupati": true,
		"Wali  Kota Samarinda": true, "Walikota": true, "Dekan Fakultas Hukum": true,
		"Komandan Korem 091": true, "Kapolda": true, "Pangdam VI/Mulawarman": true, "Kajati": true,
		"General Manager": true, "Camat": true, "Lurah": true, "Asisten I": true,
		"Penjabat Sekretaris Daerah": true, "Pelaksana Tugas Kepala Dinas": true,
		"Sekretaris Pribadi Gubernur": false, "Asisten Ahli": false, "Dosen": false, "Anggota KPU": false,
		"Komisioner": false, "Dokter Spesialis Anak": false, "Kepalaan": false, "": false, "Plt.": false,
		"Staf Ahli Gubernur": false, "Pranata Humas Ahli Muda": false, "Pengamat": false,
	} {
		if got := IsHeadPost(post); got != want {
			t.Errorf("IsHeadPost(%q) = %v", post, got)
		}
	}
}

func TestTownOf(t *testing.T) {
	for organization, want := range map[string]string{
		"Dinas Kesehatan Kota Balikpapan":              "Balikpapan",
		"Dinas Kesehatan Kabupaten Kutai Kartanegara":  "Tenggarong",
		"Universitas Kutai Kartanegara":                "Tenggarong",
		"DPPKB Kutai Timur":                            "Sangatta",
		"KPU KUTAI BARAT":                              "Sendawar",
		"Bappeda Kab. Mahakam  Ulu":                    "Ujoh Bilang",
		"Dinas Perikanan Kabupaten Berau":              "Tanjung Redeb",
		"Dinas Perkebunan Kabupaten Paser":             "Tanah Grogot",
		"BPBD Kabupaten Penajam Paser Utara":           "Penajam",
		"Dinas Sosial Kota Bontang":                    "Bontang",
		"Polresta Samarinda":                           "Samarinda",
		"Polda Kalimantan Timur":                       "Balikpapan",
		"Dinas Kesehatan Provinsi Kalimantan Timur":    "Samarinda",
		"Universitas Mulawarman":                       "Samarinda",
		"Kantor Perwakilan Bank Indonesia, Balikpapan": "Balikpapan",
		"Yayasan Beraua":                               "Samarinda",
		"":                                             "Samarinda",
	} {
		if got := TownOf(organization); got != want {
			t.Errorf("TownOf(%q) = %q, want %q", organization, got, want)
		}
	}
}
