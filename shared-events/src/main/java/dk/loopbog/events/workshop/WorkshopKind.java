package dk.loopbog.events.workshop;

/** Local workshops belong to one jobcentre, cross-municipal ones to several. */
public enum WorkshopKind { LOCAL, CROSS }
