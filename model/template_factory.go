package model

// FactoryWording is the text letters of a kind have before the office changes it.
func FactoryWording(k LetterKind) Wording { return factoryWordings[k] }

const (
	factoryOpening = "Dalam rangka penyebarluasan informasi program pembangunan daerah, {kantor} bersama {stasiun_lengkap} menyelenggarakan dialog publik interaktif sesuai agenda bulan {bulan}."

	factoryRows = "hari/tanggal: {hari_tanggal}\npukul: {pukul}\ntempat: {tempat}\nacara: Dialog Publik (siaran langsung, interaktif melalui telepon)\ntema: {tema}"

	factoryConfirm = "Mohon konfirmasi kehadiran {batas_konfirmasi} kepada {narahubung}."
	factoryThanks  = "Atas perhatian dan kerja samanya diucapkan terima kasih."
)

var factoryWordings = map[LetterKind]Wording{
	Invitation: {
		Subject: "Undangan Narasumber Dialog Publik",
		Opening: factoryOpening,
		Purpose: "Sehubungan dengan hal tersebut, kami mengundang Bapak/Ibu sebagai {peran} pada:",
		Rows:    factoryRows + "\nnarasumber utama: {utama}\npendamping: {pendamping}",
		Confirm: factoryConfirm,
		Closing: "Demikian undangan ini disampaikan. Atas perhatian dan kesediaan Bapak/Ibu diucapkan terima kasih.",
	},
	Request: {
		Subject: "Permohonan Narasumber Dialog Publik",
		Opening: factoryOpening,
		Purpose: "Sehubungan dengan hal tersebut, dengan hormat kami mohon perkenan Bapak/Ibu menjadi {peran} pada:",
		Rows:    factoryRows + "\nnarasumber utama: {utama}\npendamping: {pendamping}",
		Confirm: "Apabila Bapak/Ibu berhalangan, mohon kiranya berkenan menunjuk pejabat yang mewakili. Kepastian kehadiran kami mohon {batas_konfirmasi} kepada {narahubung}.",
		Closing: "Demikian permohonan ini disampaikan. Atas perkenan Bapak/Ibu diucapkan terima kasih.",
	},
	JointInvitation: {
		Subject: "Undangan Narasumber Dialog Publik",
		Opening: factoryOpening,
		Purpose: "Sehubungan dengan hal tersebut, kami mengundang Bapak/Ibu sebagaimana daftar undangan terlampir sebagai narasumber pada:",
		Rows:    factoryRows,
		Confirm: factoryConfirm,
		Closing: "Demikian undangan ini disampaikan. Atas perhatian dan kesediaan Bapak/Ibu diucapkan terima kasih.",
	},
	StationNotice: {
		Subject: "Pemberitahuan Jadwal Dialog Publik {bulan}",
		Opening: "Dalam rangka penyebarluasan informasi program pembangunan daerah melalui dialog publik interaktif bersama {stasiun_lengkap}, dengan ini kami sampaikan jadwal dan narasumber dialog bulan {bulan}.",
		Purpose: "Rincian jadwal adalah sebagai berikut:",
		Confirm: "Mohon konfirmasi kesiapan siaran serta perubahan bila ada kepada {narahubung}.",
		Closing: "Demikian disampaikan. " + factoryThanks,
	},
	DutyLetter: {
		Opening: "Standar Operasional Prosedur Pengelolaan Dialog Publik;\nAgenda dialog publik bulan {bulan}.",
		Purpose: "Melaksanakan peliputan dan pendokumentasian dialog publik \"{tema}\" di {stasiun} pada {hari_tanggal} pukul {pukul}, bertempat di {tempat};\nMenyusun berita dan dokumentasi hasil dialog;\nMelaporkan hasil pelaksanaan tugas kepada pimpinan.",
		Closing: "Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.",
	},
	MemoLetter: {
		To:      "Kepala Dinas Komunikasi dan Informatika",
		From:    "Kepala {bidang}",
		Subject: "Penandatanganan Surat Undangan Narasumber Dialog Publik",
		Opening: "Bersama ini disampaikan konsep surat undangan narasumber dialog publik untuk mendapat tanda tangan, dengan rincian:",
		Rows:    "hari/tanggal: {hari_tanggal}\npukul: {pukul}\nstasiun: {stasiun}\ntema: {tema}\nnarasumber utama: {utama}\npendamping: {pendamping}",
		Closing: "Demikian disampaikan, mohon arahan lebih lanjut.",
	},
	Erratum: {
		Subject: "Ralat Surat {hal_lama}",
		Opening: "Menunjuk surat kami {nomor_lama} tanggal {tanggal_lama} hal {hal_lama}, dengan ini disampaikan ralat atas surat tersebut.",
		Purpose: "Hal yang diralat adalah sebagai berikut:",
		Confirm: "Hal lain dalam surat tersebut tetap berlaku. Keterangan lebih lanjut dapat diperoleh dari {narahubung}.",
		Closing: "Demikian ralat ini disampaikan. Atas perhatian Bapak/Ibu diucapkan terima kasih.",
	},
	Thanks: {
		Subject: "Ucapan Terima Kasih",
		Opening: "Dialog publik dengan tema \"{tema}\" bersama {stasiun_lengkap} telah terlaksana pada {hari_tanggal}.",
		Purpose: "Atas kesediaan dan peran Bapak/Ibu sebagai {peran} dalam dialog tersebut, kami mengucapkan terima kasih dan penghargaan yang setinggi-tingginya.",
		Closing: "Demikian disampaikan. Semoga kerja sama yang baik ini dapat terus berlanjut.",
	},
}

// usualUrgency is the Sifat of a kind where it is not the office's for invitations.
var usualUrgency = map[LetterKind]string{StationNotice: "Biasa", MemoLetter: "Biasa", Thanks: "Biasa", DutyLetter: "Biasa"}

// usualCode is the classification of a kind where it is not the office's (domain.md 1.6).
var usualCode = map[LetterKind]string{DutyLetter: "800.1.11.1", StationNotice: "400.14.5.6"}
