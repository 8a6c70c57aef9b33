-- Maps an asset type.
insert into ASSET_TYPE_MAPPING (asset_type_code, exposure_class)
values (:asset_type_code, :exposure_class)
on duplicate key update exposure_class = values(exposure_class)
