package ui

import "kaltimprov.go.id/dialogpublik/model"

func openBatchSheet(sh *shell, letters []model.Letter) {}
