package main

import "fmt"

// usageText is what people type, verb by verb.
const usageText = `Dialog Publik - rencana, undangan, langkah SOP, dan laporan dialog publik

Pemakaian:
  dialogpublik                                   membuka jendela
  dialogpublik contoh                            mengisi folder data kosong dengan bulan-bulan contoh
  dialogpublik impor narasumber|jadwal FILE      membaca CSV atau XLSX; --periksa hanya memeriksa
  dialogpublik impor pindaian FOLDER             pindaian surat bertanda tangan, masing-masing ke suratnya
  dialogpublik daftar agenda [--bulan 2026-11]
  dialogpublik daftar dialog|peringatan|langkah|narasumber|surat
               [--bulan 2026-11] [--pekan 2026-W47] [--dialog ID]   menurut tanggal siaran dialognya
  dialogpublik cetak undangan|tugas --bulan 2026-11 | --dialog ID  --ke FILE [--konsep]
               [--nomor 214|otomatis] [--penanda-tangan NAMA] [--kertas A4|F4|F4-210]
  dialogpublik cetak tanda-terima|paraf --bulan 2026-11 | --dialog ID | --surat ID  --ke FILE
  dialogpublik cetak amplop --bulan … | --dialog … | --surat …  --ke FILE [--ukuran DL|folio]
  dialogpublik cetak label --bulan … | --dialog … | --surat …  --ke FILE [--ukuran 3x8|2x7] [--mulai 5]
  dialogpublik cetak surat --surat ID --ke FILE  cetakan tersimpan, sama persis
  dialogpublik cetak register --tahun 2026 --ke FILE [--buku NAMA]
  dialogpublik cetak laporan --pekan 2026-W47 --ke FILE [--konsep]
  dialogpublik cetak jadwal --bulan 2026-11 --ke FILE [--konsep]
               menerbitkan versi berikutnya bila ada yang berubah; [--stasiun RRI] lembar satu stasiun
  dialogpublik cetak jadwal --tahun 2026 --ke FILE
  dialogpublik cetak jadwal-liputan|agenda|notula|hadir --bulan 2026-11 --ke FILE
  dialogpublik catat terlaksana --dialog ID
  dialogpublik catat nomor --surat ID --nomor 214
  dialogpublik catat terkirim --surat ID --cara kurir|whatsapp|surel|diambil [--kepada …]
               [--tanggal 2026-11-19T13:00] [--catatan …]
  dialogpublik catat diterima --surat ID --penerima NAMA [--tanggal …] [--catatan …]
               --surat menerima ID atau nomor lengkap
  dialogpublik ekspor narasumber --ke FILE       .xlsx atau .csv
  dialogpublik ekspor jadwal --ke FILE [--bulan 2026-11] [--pekan 2026-W47]
                                                 .ics, .xlsx atau .csv
  dialogpublik ekspor semua --ke FILE            .json
  dialogpublik cadangkan --ke FILE               cadangan lengkap dalam satu berkas
  dialogpublik pulihkan FILE                     mengembalikan cadangan; data yang ada disisihkan
  dialogpublik periksa                           memeriksa basis data, aturan, dan berkas
  dialogpublik versi

Di mana saja:
  --data FOLDER                  folder data lain
  --json                         hasil sebagai JSON
  --pegawai NAMA                 atas nama siapa mencatat
  --hari-ini 2026-11-23[T10:42]  pengganti jam komputer (WITA)

Kode keluar: 0 selesai, 1 ditolak dengan alasan, 2 salah pemakaian.
`

func (p *program) help() error {
	_, err := fmt.Fprint(p.stdout, usageText)
	return err
}

func (p *program) version() error {
	return p.answer(struct {
		Version string `json:"versi"`
		ID      string `json:"id"`
	}{version, ID}, "Dialog Publik %s\n", version)
}
