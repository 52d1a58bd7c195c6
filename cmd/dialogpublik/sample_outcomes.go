package main

// outcome is what the weekly report tells of a held dialogue.
type outcome struct {
	points           []string
	obstacle, advice string
}

// sampleOutcomes are those of the sample's held dialogues, in order of air time.
var sampleOutcomes = []outcome{
	{
		points: []string{
			"Setiap desa wajib mengumumkan anggaran dan hasil pembangunannya secara berkala.",
			"Permohonan informasi dijawab paling lama sepuluh hari kerja.",
			"Tiga pendengar bertanya tentang cara meminta dokumen anggaran desa.",
		},
		advice: "Menyiapkan daftar kontak pejabat pengelola informasi desa untuk dibacakan saat siaran.",
	},
	{
		points: []string{
			"Pelaku usaha kecil didampingi memasarkan produk lewat pasar digital.",
			"Pengurusan nomor induk berusaha tidak dipungut biaya.",
			"Pemirsa meminta pelatihan foto produk di kabupaten.",
		},
		obstacle: "Sambungan telepon pemirsa terputus dua kali.",
		advice:   "Menguji saluran telepon stasiun tiga puluh menit sebelum siaran.",
	},
	{
		points: []string{
			"Jaket pelampung wajib tersedia untuk setiap penumpang kapal sungai.",
			"Jalur pelayaran malam hari dibatasi pada musim kabut.",
		},
		advice: "Mengundang perwakilan motoris sungai pada dialog berikutnya.",
	},
	{
		points: []string{
			"Lumbung pangan desa menjaga harga saat panen melimpah.",
			"Petani muda dapat memakai alat pertanian bersama lewat kelompok tani.",
			"Empat pemirsa menanyakan bantuan bibit dan pupuk.",
		},
		obstacle: "Seorang narasumber pendamping berhalangan hadir.",
		advice:   "Meminta nama pengganti sejak konfirmasi pertama.",
	},
	{
		points: []string{
			"Keringanan pajak kendaraan berlaku sampai akhir Desember 2026.",
			"Pembayaran dapat dilakukan lewat gerai keliling di setiap kabupaten dan kota.",
		},
		advice: "Menampilkan jadwal gerai keliling di laman dinas.",
	},
	{
		points: []string{
			"Masyarakat diminta tidak membuka lahan dengan membakar.",
			"Nomor darurat bencana dapat dihubungi dua puluh empat jam.",
			"Dua pemirsa melaporkan parit tersumbat di lingkungannya.",
		},
		obstacle: "Seorang narasumber pendamping berhalangan hadir.",
	},
}
