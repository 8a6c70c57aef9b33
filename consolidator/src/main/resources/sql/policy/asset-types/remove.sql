-- Unmaps an asset type.
delete from ASSET_TYPE_MAPPING where asset_type_code = :asset_type_code
