# Reads areas and their attributes, regionalises them by spdep::skater, and tells the seconds of each step.
# Rscript spdep.R FILE.geojson ID attribute,attribute,... k,k,... FOLDER
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages({ library(sf); library(spdep) })
sf_use_s2(FALSE)
areas <- st_read(arguments[1], quiet = TRUE)
values <- scale(st_drop_geometry(areas)[, strsplit(arguments[3], ",")[[1]]])
seconds <- function(expression) as.numeric(system.time(expression)["elapsed"])
neighbours <- suppressWarnings(poly2nb(areas, queen = FALSE))
tree <- NULL
spanning <- seconds({
  costs <- nbcosts(neighbours, values)
  weights <- nb2listw(neighbours, costs, style = "B")
  tree <- mstree(weights, ini = 1)
})
for (k in as.integer(strsplit(arguments[4], ",")[[1]])) {
  found <- NULL
  cutting <- seconds(found <- skater(tree[, 1:2], values, ncuts = k - 1))
  labels <- data.frame(id = areas[[arguments[2]]], group = found$groups)
  write.csv(labels, file.path(arguments[5], paste0("spdep-", k, ".csv")), row.names = FALSE, quote = FALSE)
  cat(k, spanning, cutting, "\n")
}
