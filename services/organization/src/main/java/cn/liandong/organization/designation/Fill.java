package cn.liandong.organization.designation;

import java.util.List;

/**
 * How far a batch is filled on a day.
 *
 * @param listedOpen names of schools that the document lists and that are not designated
 */
record Fill(List<Gauge> gauges, List<String> listedOpen) {}
