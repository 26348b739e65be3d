package org.hudna.where.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.hudna.where.GazetteerFile;

/** A list of places in any of the forms that this room reads, told apart by the file's ending. */
public final class PlaceList {

    private PlaceList() {}

    /**
     * {@code .geojson} and {@code .json} are shapes, {@code .txt} and {@code .tsv} GeoNames, everything else a table of our columns or OCHA's. Reads
     * to the end; does not close.
     */
    public static GazetteerFile read(String fileName, Reader text) throws IOException {
        Reader reader = text instanceof BufferedReader ? text : new BufferedReader(text);
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("geojson") || ending.equals("json")) return GeoJsonPlaces.read(reader);
        return ending.equals("txt") || ending.equals("tsv") ? GeoNames.read(reader) : CodColumns.read(reader);
    }
}
