package model

import (
	"slices"
	"strings"
	"unicode"
)

// field is a bidang and the words by which themes, posts and offices show that they belong to it.
type field struct {
	name  string
	words string
}

// fields relate words of themes to what people work on. A word may stand in several.
var fields = []field{
	{"kesehatan", "kesehatan sehat stunting gizi imunisasi vaksin vaksinasi posyandu puskesmas sakit dokter bidan perawat penyakit wabah dbd demam malaria hiv aids tbc tuberkulosis hamil kehamilan kandungan menyusui asi balita obat rokok jantung diabetes hipertensi sanitasi bpjs jkn jiwa mental donor darah"},
	{"pendidikan", "pendidikan sekolah guru siswa pelajar mahasiswa kampus beasiswa kurikulum literasi perpustakaan smk sma spmb ppdb belajar ijazah vokasi paud gratispol"},
	{"perhubungan", "perhubungan transportasi angkutan mudik pelabuhan kesyahbandaran bandara penerbangan pesawat kapal feri penyeberangan pelayaran bus terminal parkir penumpang tiket"},
	{"keamanan dan lalu lintas", "lintas keamanan ketertiban kamtibmas kepolisian polisi polda polres polantas kecelakaan keselamatan narkoba narkotika kejahatan kriminal tni korem kodam satpol pengamanan judi terorisme radikalisme tppo tilang"},
	{"pangan dan perdagangan", "pangan harga pasar perdagangan pedagang dagang inflasi beras sembako cabai bulog stok distribusi ekspor impor konsumen belanja industri perindustrian"},
	{"pertanian dan perikanan", "pertanian petani tani perkebunan kebun sawit peternakan ternak perikanan ikan nelayan kelautan laut hortikultura pupuk padi panen sawah tambak irigasi lumbung benih"},
	{"lingkungan hidup", "lingkungan sampah sungai hutan kehutanan mangrove emisi karbon iklim polusi pencemaran limbah konservasi reklamasi das penghijauan"},
	{"kebencanaan", "bencana kebencanaan banjir kebakaran karhutla longsor gempa kekeringan cuaca meteorologi klimatologi siaga mitigasi bpbd evakuasi penyelamatan sar damkar"},
	{"pajak dan pendapatan daerah", "pajak pendapatan samsat bapenda retribusi pbb pkb bphtb opsen apbd anggaran fiskal"},
	{"UMKM dan koperasi", "umkm ukm koperasi usaha mikro wirausaha kewirausahaan pengusaha modal kur qris bumdes"},
	{"ekonomi dan keuangan", "ekonomi inflasi perbankan bank ojk investasi keuangan rupiah statistik uang tabungan pinjol"},
	{"ketenagakerjaan", "ketenagakerjaan kerja pekerja buruh upah ump umk lowongan pelatihan phk transmigrasi magang industrial"},
	{"perempuan, anak dan keluarga", "perempuan anak keluarga kekerasan kdrt gender pkk pernikahan perkawinan kependudukan kb bkkbn remaja pengasuhan"},
	{"sosial", "sosial bansos kemiskinan miskin disabilitas lansia panti zakat baznas santunan"},
	{"keagamaan", "agama keagamaan umat rukun kerukunan toleransi moderasi masjid gereja ramadan puasa haji umrah natal idulfitri lebaran nyepi waisak ulama mui kua"},
	{"komunikasi dan informasi publik", "informasi keterbukaan komunikasi media pers wartawan jurnalis penyiaran siaran hoaks digital internet siber kominfo diskominfo ppid"},
	{"pelayanan publik", "pelayanan layanan ombudsman pengaduan pungutan pungli korupsi antikorupsi inspektorat birokrasi reformasi asn integritas gratifikasi perizinan ktp dukcapil pemerintahan desa"},
	{"pemilu dan politik", "pemilu pilkada kpu bawaslu demokrasi pemilih politik partai kesbangpol legislatif dprd"},
	{"pembangunan dan IKN", "infrastruktur ikn nusantara otorita pembangunan perencanaan bappeda jalan jembatan tol perumahan permukiman pupr konstruksi"},
	{"energi dan pertambangan", "energi listrik pln bbm lpg elpiji tambang pertambangan batubara migas esdm"},
	{"pariwisata dan budaya", "pariwisata wisata budaya kebudayaan seni museum adat festival erau ekraf kreatif sejarah"},
	{"pemuda dan olahraga", "pemuda kepemudaan olahraga koni atlet pon porprov pramuka"},
	{"hukum", "hukum kejaksaan jaksa pengadilan hakim ham peraturan perda imigrasi notaris"},
}

// idleWords say nothing about what a theme, a post or an office is about.
var idleWords = wordSet("adalah agar ahli akhir aman atau awal badan bagi bagian baru bersama bidang bulan daerah dalam dan dari dengan di dialog dinas " +
	"dimulai direktur hari hidup jelang kabupaten kalimantan kaltim kami kantor kebijakan ke kecamatan kelurahan kepala ketua kita kota madya " +
	"masyarakat melalui menjadi menuju menyambut mewujudkan muda oleh optimalisasi pada peluang pelaksana pembina penguatan peningkatan " +
	"peran program provinsi publik pusat republik rumah samarinda sampai sebagai sebuah seksi sekretaris serta siap strategi tahun tantangan tanpa " +
	"tentang timur untuk upaya utama wakil warga yang")

// wordFields tells for each word to which fields it belongs, one bit a field.
var wordFields = func() map[string]uint64 {
	out := map[string]uint64{}
	for i, f := range fields {
		for w := range wordSet(f.words) {
			out[w] |= 1 << i
		}
	}
	return out
}()

func wordSet(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(text) {
		out[w] = true
	}
	return out
}

// tellingWords takes the words of a text that say what it is about, each once, in order.
func tellingWords(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) > 1 && !idleWords[w] && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// fieldsOf tells the fields of some words.
func fieldsOf(words []string) uint64 {
	var out uint64
	for _, w := range words {
		out |= wordFields[w]
	}
	return out
}
