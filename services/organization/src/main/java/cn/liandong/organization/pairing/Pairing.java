package cn.liandong.organization.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param validTo exclusive, null while it holds
 * @param visits in the school year of the day it was read for
 */
public record Pairing(
    UUID id,
    String kind,
    UUID giverId,
    String giverName,
    UUID receiverId,
    String receiverName,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String reference,
    String endReason,
    int visits,
    boolean writable) {}
